package org.paperweave.model.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

/**
 * A paper. Title and abstract are as given, so that evidence spans fit, except that white space around them is gone.
 *
 * @param key {@code paper/arxiv/2406.11794}
 * @param ids every identifier, sorted; the first is the one in the key
 * @param title the title, or null
 * @param titles other spellings of it, sorted
 * @param abstractText the abstract, or null
 * @param authors names in order
 * @param categories sorted
 * @param venues sorted
 * @param date the earliest date, or null
 */
public record PaperNode(
        String key,
        List<PaperId> ids,
        @Nullable String title,
        List<String> titles,
        @Nullable String abstractText,
        List<String> authors,
        List<String> categories,
        List<String> venues,
        @Nullable PaperDate date)
        implements Node {
    /** Sorts and copies what has no order of its own: no store keeps another. */
    public PaperNode {
        ids = ids.stream().distinct().sorted().toList();
        titles = titles.stream().distinct().sorted().toList();
        authors = List.copyOf(authors);
        categories = categories.stream().distinct().sorted().toList();
        venues = venues.stream().distinct().sorted().toList();
    }
}
