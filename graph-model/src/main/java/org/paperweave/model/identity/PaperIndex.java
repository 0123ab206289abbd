package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

/**
 * Finds out which records describe one paper: by identifier, else by title, else by near-equal abstract (Jaccard index of
 * three-word shingles at least {@value #NEAR}). The outcome does not depend on the order of the records: pairs are decided
 * best evidence first, ties by what the records say.
 *
 * <p>Holds hashes and identifiers, not texts: about 250 bytes a record. For one thread.
 */
public final class PaperIndex {
    /** Two abstracts that share this much are one. */
    static final double NEAR = 0.6;
    /** Two papers of one short title have to share at least this much of their abstracts. */
    private static final double RELATED = 0.05;
    /** Letters and digits of a title that is telling enough by itself. */
    private static final int TELLING_TITLE = 30;

    private static final int SHORTEST_TITLE = 12;
    /** In a bucket of more records (boilerplate), each is compared with the first of them only. */
    private static final int BUCKET = 40;

    private final List<@Nullable String> arxiv = new ArrayList<>();
    private final List<@Nullable String> doi = new ArrayList<>();
    private final Map<PaperId, List<Integer>> byId = new HashMap<>();
    private long[] titles = new long[1024];
    private long[] contents = new long[1024];
    private int[][] bands = new int[1024][];
    private int size;

    /**
     * Adds a record.
     *
     * @return its number, from 0
     */
    public int add(PaperRecord record) {
        if (size == titles.length) {
            titles = Arrays.copyOf(titles, size * 2);
            contents = Arrays.copyOf(contents, size * 2);
            bands = Arrays.copyOf(bands, size * 2);
        }
        for (PaperId id : record.ids()) {
            byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(size);
        }
        arxiv.add(first(record, PaperId.Scheme.ARXIV));
        doi.add(first(record, PaperId.Scheme.DOI));
        String title = titleKey(record.title());
        titles[size] = title.length() < SHORTEST_TITLE ? 0 : Hashing.of64(title);
        contents[size] = Hashing.of64(record.ids() + "\n" + record.title() + "\n" + record.abstractText());
        Shingles shingles = Shingles.of(record.abstractText());
        bands[size] = shingles.telling() ? shingles.bands() : new int[0];
        return size++;
    }

    /** The number of records. */
    public int size() {
        return size;
    }

    /**
     * Groups the records.
     *
     * @param records gives each record back by its number, for comparing texts
     * @return for each paper the numbers of its records, rising
     */
    public List<int[]> groups(IntFunction<PaperRecord> records) {
        PaperGroups groups = new PaperGroups(arxiv.toArray(String[]::new), doi.toArray(String[]::new));
        joinByIdentifier(groups);
        joinByTitle(groups, records);
        joinByAbstract(groups, records);
        return groups.all();
    }

    private void joinByIdentifier(PaperGroups groups) {
        new TreeMap<>(byId).forEach((id, numbers) -> {
            // The record with the least arXiv id comes first, so that records without one join it.
            List<Integer> sorted = numbers.stream()
                    .sorted(Comparator.comparing(
                                    (Integer i) -> arxiv.get(i), Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(i -> contents[i]))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                boolean joined = false;
                for (int j = 0; j < i && !joined; j++) {
                    joined = groups.join(sorted.get(j), sorted.get(i));
                }
            }
        });
    }

    private void joinByTitle(PaperGroups groups, IntFunction<PaperRecord> records) {
        List<Pair> pairs = new ArrayList<>();
        for (int[] bucket : buckets(titles)) {
            for (int[] pair : pairs(bucket, groups)) {
                PaperRecord a = records.apply(pair[0]);
                PaperRecord b = records.apply(pair[1]);
                double shared = Shingles.of(a.abstractText()).jaccard(Shingles.of(b.abstractText()));
                boolean both = a.abstractText() != null && b.abstractText() != null;
                if (!both || shared >= RELATED || titleKey(a.title()).length() >= TELLING_TITLE) {
                    pairs.add(pair(pair, shared));
                }
            }
        }
        joinBestFirst(pairs, groups);
    }

    private void joinByAbstract(PaperGroups groups, IntFunction<PaperRecord> records) {
        List<Pair> pairs = new ArrayList<>();
        Set<Long> compared = new HashSet<>();
        long[] keys = new long[size];
        for (int band = 0; band < Shingles.BANDS; band++) {
            for (int i = 0; i < size; i++) {
                // Zero means no key; the band is part of the key so that a hash of zero is none.
                keys[i] = bands[i].length == 0 ? 0 : (1L << 40) | (bands[i][band] & 0xffffffffL);
            }
            for (int[] bucket : buckets(keys)) {
                for (int[] pair : pairs(bucket, groups)) {
                    if (compared.add(((long) pair[0] << 32) | pair[1])) {
                        double shared = Shingles.of(records.apply(pair[0]).abstractText())
                                .jaccard(Shingles.of(records.apply(pair[1]).abstractText()));
                        if (shared >= NEAR) {
                            pairs.add(pair(pair, shared));
                        }
                    }
                }
            }
        }
        joinBestFirst(pairs, groups);
    }

    private static void joinBestFirst(List<Pair> pairs, PaperGroups groups) {
        pairs.stream().sorted().forEach(pair -> groups.join(pair.a(), pair.b()));
    }

    /** Numbers that share a key, each bucket in the order of what the records say. */
    private List<int[]> buckets(long[] keys) {
        int[] order = IntStream.range(0, size)
                .filter(i -> keys[i] != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> keys[i]).thenComparingLong(i -> contents[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> buckets = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || keys[order[i]] != keys[order[start]]) {
                if (i - start > 1) {
                    buckets.add(Arrays.copyOfRange(order, start, i));
                }
                start = i;
            }
        }
        return buckets;
    }

    /** The pairs of a bucket that are not yet one and may become one. */
    private List<int[]> pairs(int[] bucket, PaperGroups groups) {
        List<int[]> pairs = new ArrayList<>();
        int first = bucket.length > BUCKET ? 1 : bucket.length;
        for (int i = 0; i < first; i++) {
            for (int j = i + 1; j < bucket.length; j++) {
                String x = groups.arxiv(bucket[i]);
                String y = groups.arxiv(bucket[j]);
                boolean open = x == null || y == null;
                if (open && groups.find(bucket[i]) != groups.find(bucket[j])) {
                    pairs.add(new int[] {Math.min(bucket[i], bucket[j]), Math.max(bucket[i], bucket[j])});
                }
            }
        }
        return pairs;
    }

    private Pair pair(int[] numbers, double shared) {
        long x = contents[numbers[0]];
        long y = contents[numbers[1]];
        return new Pair(numbers[0], numbers[1], shared, Math.min(x, y), Math.max(x, y));
    }

    private static @Nullable String first(PaperRecord record, PaperId.Scheme scheme) {
        return record.ids().stream()
                .filter(id -> id.scheme() == scheme)
                .map(PaperId::value)
                .findFirst()
                .orElse(null);
    }

    /** A title without anything that sources write differently: letters and digits only. */
    static String titleKey(@Nullable String title) {
        return title == null ? "" : NameKey.fold(title);
    }

    /** Two records that may be one, the best evidence first, ties by what they say. */
    private record Pair(int a, int b, double shared, long lesser, long greater) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = Double.compare(other.shared, shared);
            order = order != 0 ? order : Long.compare(lesser, other.lesser);
            return order != 0 ? order : Long.compare(greater, other.greater);
        }
    }
}
