package org.paperweave.model.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper, merged from all records that describe it. Everything that any record said is kept; where one value has to
 * stand for all (title, abstract, date) the choice depends on the values, not on the order of the records.
 *
 * @param id what the paper is known by: the least of {@code ids}
 * @param ids every identifier that it was seen with, sorted; never empty
 * @param title the title to show, or null
 * @param titles every other spelling of the title, sorted
 * @param abstractText the abstract that evidence points into, or null
 * @param authors names in order, from the record that has most
 * @param categories subject categories, sorted
 * @param venues where it was published, sorted
 * @param date the earliest date, or null
 * @param links URLs given beside the abstract, sorted
 * @param sources where its records were read, sorted; kept for the ledger, not part of the graph
 */
public record Paper(
        PaperId id,
        List<PaperId> ids,
        @Nullable String title,
        List<String> titles,
        @Nullable String abstractText,
        List<String> authors,
        List<String> categories,
        List<String> venues,
        @Nullable PaperDate date,
        List<String> links,
        List<Source> sources) {

    /** Copies the lists; rejects a paper whose id is not the least of its ids. */
    public Paper {
        ids = ids.stream().distinct().sorted().toList();
        if (ids.isEmpty() || !ids.get(0).equals(id)) {
            throw new IllegalArgumentException(id + " is not the first of " + ids);
        }
        titles = titles.stream().distinct().sorted().toList();
        authors = List.copyOf(authors);
        categories = categories.stream().distinct().sorted().toList();
        venues = venues.stream().distinct().sorted().toList();
        links = links.stream().distinct().sorted().toList();
        sources = sources.stream().distinct().sorted().toList();
    }
}
