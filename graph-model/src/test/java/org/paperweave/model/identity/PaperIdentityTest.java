package org.paperweave.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paperweave.model.paper.Paper;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;
import org.paperweave.model.paper.Source;

class PaperIdentityTest {
    private static final String[] WORDS =
            "kettle water boils slowly when somebody watches it with patience and a clock near the stove of an old house by the sea where tea is made every morning before work begins again"
                    .split(" ", -1);

    @Test
    void recordsWithOneIdentifierAreOnePaper() {
        assertThat(groups(
                        record("2401.00001v1", "A kettle", text(1, 40)),
                        record("arXiv:2401.00001", null, text(2, 40)),
                        record("2401.00002", "A kettle that is different", text(3, 40))))
                .containsExactlyInAnyOrder(Set.of(0, 1), Set.of(2));
    }

    @Test
    void oneTitleWritesItselfInManyWays() {
        assertThat(groups(
                        record(null, "Kettles – that never boil", text(1, 40)),
                        record(null, "Kettles that Never Boil", null)))
                .containsExactly(Set.of(0, 1));
    }

    @Test
    void nearlyEqualAbstractsAreOneAndHalfEqualOnesAreNot() {
        String[] words = text(1, 60).split(" ", -1);
        String near = String.join(" ", words).replace(words[30], words[30] + "x");
        String half = String.join(" ", Arrays.copyOf(words, 30)) + " " + text(9, 30);
        assertThat(groups(record(null, null, text(1, 60)), record(null, null, near)))
                .hasSize(1);
        assertThat(groups(record(null, null, text(1, 60)), record(null, null, half)))
                .hasSize(2);
    }

    @Test
    void differentArxivIdsAreNeverOnePaperWhateverElseTheyShare() {
        assertThat(groups(
                        record("2401.00001", "Kettles that never boil at all", text(1, 60)),
                        record("2401.00002", "Kettles that never boil at all", text(1, 60))))
                .hasSize(2);
    }

    @Test
    void aRecordWithoutIdJoinsTheMoreAlikeOfTwoPapersWithItsTitle() {
        String title = "Kettles that never boil at all";
        assertThat(groups(
                        record("2401.00001", title, text(1, 60)),
                        record("2401.00002", title, text(2, 60)),
                        record(null, title, text(2, 60))))
                .containsExactlyInAnyOrder(Set.of(0), Set.of(1, 2));
    }

    @Property(tries = 60)
    void groupsDoNotDependOnTheOrderOfRecords(@ForAll long seed) {
        Random random = new Random(seed);
        List<PaperRecord> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int paper = random.nextInt(8);
            String id = random.nextInt(3) == 0 ? "2401.0000" + random.nextInt(4) : null;
            String title = random.nextBoolean() ? "Kettles of the kind number " + paper % 5 : null;
            records.add(record(
                    id, title, title == null || random.nextBoolean() ? text(paper, 40 + random.nextInt(6)) : null));
        }
        Set<Set<String>> inOrder = contents(records);
        Collections.shuffle(records, random);
        assertThat(contents(records)).isEqualTo(inOrder);
    }

    @Property(tries = 60)
    void aMergedPaperDoesNotDependOnTheOrderOfItsRecords(@ForAll long seed) {
        Random random = new Random(seed);
        List<PaperRecord> records = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            records.add(record(
                    random.nextBoolean() ? "2401.0000" + random.nextInt(3) : null,
                    "Kettles " + random.nextInt(3),
                    text(random.nextInt(3), 30)));
        }
        Paper inOrder = PaperMerger.merge(records);
        Collections.shuffle(records, random);
        assertThat(PaperMerger.merge(records)).isEqualTo(inOrder);
    }

    @Test
    void aMergedPaperHasTheLeastDamagedTextTheEarliestDateAndAllIds() {
        String whole = "We introduce Kettle, a vessel for water that boils when it is not watched by anybody.";
        String damaged = "We introduceKettle, avessel for water that boils when it isnot watched by anybody.";
        Paper paper = PaperMerger.merge(List.of(
                new PaperRecord(
                        new Source("a", 1),
                        null,
                        ids("10.1000/x"),
                        null,
                        damaged,
                        List.of(),
                        List.of(),
                        null,
                        new PaperDate(2024, 0, 0),
                        List.of()),
                new PaperRecord(
                        new Source("b", 9),
                        null,
                        ids("2401.00001"),
                        "Kettle",
                        whole,
                        List.of("Ada"),
                        List.of("cs.LG"),
                        null,
                        new PaperDate(2024, 3, 1),
                        List.of("https://k"))));
        assertThat(paper.abstractText()).isEqualTo(whole);
        assertThat(paper.title()).isEqualTo("Kettle");
        assertThat(paper.id()).isEqualTo(new PaperId(PaperId.Scheme.ARXIV, "2401.00001"));
        assertThat(paper.ids()).hasSize(2);
        assertThat(paper.date()).isEqualTo(new PaperDate(2024, 3, 1));
        assertThat(paper.sources()).hasSize(2);
    }

    @Test
    void aPaperWithoutIdIsKnownByItsTitleElseByItsText() {
        assertThat(PaperMerger.merge(List.of(record(null, "Kettles, boiling", null)))
                        .id())
                .isEqualTo(PaperMerger.merge(List.of(record(null, "kettles boiling", "Text.")))
                        .id());
        assertThat(PaperMerger.merge(List.of(record(null, null, "Only text.")))
                        .id()
                        .scheme())
                .isEqualTo(PaperId.Scheme.TEXT);
    }

    @Test
    void signaturesFindNearlyAllPairsThatAreJustAlikeEnough() {
        int found = 0;
        int pairs = 300;
        for (int i = 0; i < pairs; i++) {
            // Forty of eighty words are shared at the front: about 0.6 of all shingles with some luck.
            String shared = text(i, 75);
            Shingles a = Shingles.of(shared + " " + text(10_000 + i, 24));
            Shingles b = Shingles.of(shared + " " + text(20_000 + i, 24));
            assertThat(a.jaccard(b)).isBetween(0.45, 0.75);
            int[] x = a.bands();
            int[] y = b.bands();
            boolean meet = false;
            for (int band = 0; band < x.length; band++) {
                meet |= x[band] == y[band];
            }
            found += meet ? 1 : 0;
        }
        assertThat(found).isGreaterThan(pairs * 97 / 100);
    }

    private static List<PaperId> ids(String id) {
        return List.of(PaperId.recognise(id).orElseThrow());
    }

    /** Words that are the same for the same number, and share next to nothing with those of another. */
    private static String text(int number, int words) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(50));
        }
        return text.toString();
    }

    private static PaperRecord record(@Nullable String id, @Nullable String title, @Nullable String text) {
        return new PaperRecord(
                new Source("made-up", 1),
                id,
                id == null ? List.of() : ids(id),
                title,
                text,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static List<Set<Integer>> groups(PaperRecord... records) {
        PaperIndex index = new PaperIndex();
        Arrays.stream(records).forEach(index::add);
        return index.groups(i -> records[i]).stream()
                .map(group -> {
                    Set<Integer> set = new TreeSet<>();
                    Arrays.stream(group).forEach(set::add);
                    return set;
                })
                .toList();
    }

    private static Set<Set<String>> contents(List<PaperRecord> records) {
        PaperIndex index = new PaperIndex();
        records.forEach(index::add);
        Set<Set<String>> contents = new java.util.HashSet<>();
        for (int[] group : index.groups(records::get)) {
            Set<String> set = new TreeSet<>();
            Arrays.stream(group).forEach(i -> set.add(records.get(i).toString()));
            contents.add(set);
        }
        return contents;
    }
}
