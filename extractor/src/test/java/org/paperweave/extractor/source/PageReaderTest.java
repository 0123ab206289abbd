package org.paperweave.extractor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperRecord;

class PageReaderTest {
    /** Long enough to be an abstract, and different for each number. */
    private static String prose(int number) {
        return ("Paper number %d looks at kettles. It asks how long water takes to boil in kettle %d, and answers with a"
                        + " clock, a thermometer and a good deal of patience. The water boils in the end, as water does, and the"
                        + " tea that is made of it is said to taste of number %d.")
                .formatted(number, number, number);
    }

    @Test
    void idsAboveTheirAbstractsAreTheirs() {
        List<PaperRecord> records =
                read("arxiv_id\nstringlengths\n9\n12\nabstract\nstringlengths\n431\n13.8k\n2401.00001\n" + prose(1)
                        + "\n2401.00002\n" + prose(2) + "\n");
        assertThat(records).extracting(PaperRecord::givenId).containsExactly("2401.00001", "2401.00002");
        assertThat(records).extracting(PaperRecord::abstractText).containsExactly(prose(1), prose(2));
        assertThat(records).extracting(PaperRecord::title).containsOnlyNulls();
    }

    @Test
    void sentencesThatThePageRanTogetherAreStillTwo() {
        String text = "We brew tea in forty languages and ask which kettle says so first, in any one"
                + " language.PotTalk answers sooner than a whistle does";
        assertThat(text.length()).isBetween(100, 219);
        assertThat(read("A Short Talk About Kettles\n\n" + text + ".\n"))
                .extracting(PaperRecord::abstractText)
                .containsExactly(text + ".");
    }

    @Test
    void idsDatesAndRemarksBelowTheirAbstractsAreTheirs() {
        List<PaperRecord> records = read(
                prose(1) + "\n\narXiv:2401.00001\nCreated: 2024-01-01\n\n" + prose(2)
                        + "\n\n29 pages, 12 figures. Project page: https://kettles.example/\n\narXiv:2401.00002\nCreated: 2024-01-02\n");
        assertThat(records).extracting(PaperRecord::givenId).containsExactly("2401.00001", "2401.00002");
        assertThat(records)
                .extracting(PaperRecord::date)
                .containsExactly(new PaperDate(2024, 1, 1), new PaperDate(2024, 1, 2));
        assertThat(records.get(1).abstractText()).isEqualTo(prose(2));
        assertThat(records.get(1).links()).singleElement().asString().contains("https://kettles.example/");
    }

    @Test
    void titlesStandAboveTheirAbstractsWithOrWithoutBlankLines() {
        String blank =
                "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMar 18\n\nKettle: Boiling Water Slowly\n\n"
                        + prose(1) + "\n\nOn the Taste of Tea\n\n" + prose(2) + "\n";
        assertThat(read(blank))
                .extracting(PaperRecord::title)
                .containsExactly("Kettle: Boiling Water Slowly", "On the Taste of Tea");
        String alternating =
                "Get trending papers in your email inbox once a day!\nSubscribeKettle: Boiling Water Slowly\n"
                        + prose(1) + "\nOn the Taste of Tea\n" + prose(2) + "\n";
        assertThat(read(alternating))
                .extracting(PaperRecord::title)
                .containsExactly("Kettle: Boiling Water Slowly", "On the Taste of Tea");
    }

    @Test
    void aTitleMayBeMissingHereAndThere() {
        List<PaperRecord> records = read("Trending\n\nKettle: Boiling Water\n\n" + prose(1) + "\n\n" + prose(2)
                + "\n\nTea\nand Time\n\n" + prose(3));
        assertThat(records).hasSize(3);
        assertThat(records.get(1).title()).isNull();
        assertThat(records.get(2).title()).isEqualTo("and Time");
    }

    @Test
    void labelledLinesAreAPaperEach() {
        List<PaperRecord> records = read("Abstract:" + prose(1) + "\nAbstract: " + prose(2) + "\n");
        assertThat(records).extracting(PaperRecord::abstractText).containsExactly(prose(1), prose(2));
    }

    @Test
    void anEmailDigestIsReadBlockByBlock() {
        List<PaperRecord> records = read("""
                ------------------------------------------------------------------------------
                \\\\
                arXiv:2401.00007
                Date: Mon, 1 Jan 2024 10:00:00 GMT   (215kb)

                Title: Kettles that Never Boil While They
                  Are Being Watched
                Authors: Ada L., Bob M.
                Categories: cs.LG cs.CL
                Comments: 10 pages
                \\\\
                  It is widely held that a kettle under observation takes longer to boil.
                We put this to the test with forty kettles, of which one half was watched
                and the other was not. no difference was found in any of them, though the
                watchers reported that the time had seemed very long to them indeed.
                \\\\ ( https://arxiv.org/abs/2401.00007 ,  215kb)
                ------------------------------------------------------------------------------
                """);
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("Kettles that Never Boil While They Are Being Watched");
            assertThat(record.givenId()).isEqualTo("2401.00007");
            assertThat(record.date()).isEqualTo(new PaperDate(2024, 1, 1));
            assertThat(record.abstractText()).startsWith("It is widely held").endsWith("indeed.");
        });
    }

    @Test
    void aPageWithoutAnyPaperSaysSo() {
        try (Stream<ReadItem> items =
                Inputs.of(List.of("-"), stream("Hello.\nThis is a note.\n")).read()) {
            assertThat(items.toList())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ReadItem.OfReject.class,
                            item -> assertThat(item.reject().reason()).contains("No paper was found"));
        }
    }

    @Property(tries = 200)
    void noTextWhateverItIsEndsInAnException(@ForAll List<String> lines) {
        try (Stream<ReadItem> items =
                Inputs.of(List.of("-"), stream(String.join("\n", lines))).read()) {
            assertThat(items.toList()).doesNotContainNull();
        }
    }

    @Test
    void theFiveRealPagesHaveThreeHundredAndEighteenPapersAndNoFurniture() throws IOException {
        Path pages = Path.of(System.getProperty("paperweave.shared", "shared"), "papers");
        assumeTrue(Files.isDirectory(pages), "the real pages are not here");
        List<String> names;
        try (Stream<Path> files = Files.list(pages)) {
            names = files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        try (Stream<ReadItem> items =
                Inputs.of(names, InputStream.nullInputStream()).read()) {
            List<ReadItem> all = items.toList();
            assertThat(all).hasSize(318).allMatch(ReadItem.OfRecord.class::isInstance);
            assertThat(all)
                    .map(item -> ((ReadItem.OfRecord) item).record().title())
                    .noneMatch(title -> title != null
                            && (title.startsWith("Subscribe")
                                    || title.contains("inbox")
                                    || title.split(" ", -1).length < 2));
        }
    }

    private static List<PaperRecord> read(String page) {
        try (Stream<ReadItem> items = Inputs.of(List.of("-"), stream(page)).read()) {
            return items.map(item -> ((ReadItem.OfRecord) item).record()).toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
