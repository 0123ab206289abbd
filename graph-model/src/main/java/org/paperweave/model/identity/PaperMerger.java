package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.Paper;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

/** Makes one paper of all records that describe it; their order does not matter. */
public final class PaperMerger {
    private static final int HASH_DIGITS = 16;
    /** An abstract shorter than this share of the longest is taken for cut off. */
    private static final double WHOLE = 0.8;

    private PaperMerger() {}

    /**
     * Merges records.
     *
     * @param records of one paper, at least one
     */
    public static Paper merge(List<PaperRecord> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("no records to merge");
        }
        String title = title(records);
        String abstractText = abstractText(records);
        TreeSet<PaperId> ids = records.stream()
                .flatMap(record -> record.ids().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            ids.add(madeId(title, abstractText));
        }
        return new Paper(
                ids.first(),
                List.copyOf(ids),
                title,
                records.stream()
                        .map(PaperRecord::title)
                        .filter(Objects::nonNull)
                        .filter(other -> !other.equals(title))
                        .toList(),
                abstractText,
                authors(records),
                united(records.stream().map(PaperRecord::categories).toList()),
                records.stream()
                        .map(PaperRecord::venue)
                        .filter(Objects::nonNull)
                        .toList(),
                date(records),
                united(records.stream().map(PaperRecord::links).toList()),
                records.stream().map(PaperRecord::source).toList());
    }

    private static PaperId madeId(@Nullable String title, @Nullable String abstractText) {
        String key = PaperIndex.titleKey(title);
        if (!key.isEmpty()) {
            return new PaperId(PaperId.Scheme.TITLE, Hashing.sha256(key, HASH_DIGITS));
        }
        return new PaperId(
                PaperId.Scheme.TEXT,
                Hashing.sha256(NameKey.fold(abstractText == null ? "" : abstractText), HASH_DIGITS));
    }

    /** The title that most records have; of several, the one with the shortest longest word: lost blanks make long words. */
    private static @Nullable String title(List<PaperRecord> records) {
        Map<String, Integer> votes = new HashMap<>();
        for (PaperRecord record : records) {
            if (record.title() != null) {
                votes.merge(record.title(), 1, Integer::sum);
            }
        }
        return votes.keySet().stream()
                .min(Comparator.<String>comparingInt(each -> -votes.getOrDefault(each, 0))
                        .thenComparingInt(PaperMerger::longestWord)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s-]+", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /** The least damaged of the whole abstracts: lost mark-up takes blanks with it, so the one with most blanks wins. */
    private static @Nullable String abstractText(List<PaperRecord> records) {
        List<String> texts = records.stream()
                .map(PaperRecord::abstractText)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        return texts.stream()
                .filter(text -> text.length() >= longest * WHOLE)
                .min(Comparator.<String>comparingDouble(text -> -blanks(text) / (double) text.length())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static long blanks(String text) {
        return text.chars().filter(Character::isWhitespace).count();
    }

    private static List<String> authors(List<PaperRecord> records) {
        return records.stream()
                .map(PaperRecord::authors)
                .max(Comparator.<List<String>>comparingInt(List::size)
                        .thenComparing(authors -> String.join("\n", authors), Comparator.reverseOrder()))
                .orElse(List.of());
    }

    /** The earliest date; of two that agree as far as both go, the more precise. */
    private static @Nullable PaperDate date(List<PaperRecord> records) {
        List<PaperDate> dates = new ArrayList<>(records.stream()
                .map(PaperRecord::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList());
        return dates.isEmpty() ? null : dates.get(0);
    }

    private static List<String> united(Collection<List<String>> lists) {
        return lists.stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
