package org.paperweave.model.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one paper, as it says it. Texts are unrepaired: spans of an extraction count in {@link
 * #abstractText()} and {@link #title()} as they stand here.
 *
 * @param source where the record begins
 * @param givenId the record's own identifier as given, or null
 * @param ids the identifiers that could be recognised, the given one included; may be empty
 * @param title the title with line wraps joined, or null
 * @param abstractText the abstract as given, or null
 * @param authors names in order, as given
 * @param categories subject categories, as given
 * @param venue where it was published, or null
 * @param date the first date that the source gives (submission rather than update), or null
 * @param links URLs that the source gives beside the abstract: a repository field, a comment, a project page
 */
public record PaperRecord(
        Source source,
        @Nullable String givenId,
        List<PaperId> ids,
        @Nullable String title,
        @Nullable String abstractText,
        List<String> authors,
        List<String> categories,
        @Nullable String venue,
        @Nullable PaperDate date,
        List<String> links) {

    /** Copies the lists; rejects a record with neither title nor abstract. */
    public PaperRecord {
        if ((title == null || title.isBlank()) && (abstractText == null || abstractText.isBlank())) {
            throw new IllegalArgumentException(source + ": neither title nor abstract");
        }
        ids = ids.stream().distinct().sorted().toList();
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        links = List.copyOf(links);
    }
}
