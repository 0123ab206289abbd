package org.paperweave.extractor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

class InputsTest {
    private static final String TWO_LINES = """
            {"id": "2401.00001v2", "title": "A made-up paper", "abstract": "We make things up.", "year": 2024}
            {"id": "made:7", "title": "Another one", "abstract": "Still made up.", "authors": "Ada L.; Bob M."}
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonLinesAreReadInOrderWithTheirLines() throws IOException {
        List<PaperRecord> records = records(read(file("papers", TWO_LINES)));
        assertThat(records).extracting(PaperRecord::title).containsExactly("A made-up paper", "Another one");
        assertThat(records).extracting(record -> record.source().line()).containsExactly(1L, 2L);
        assertThat(records.get(0).givenId()).isEqualTo("2401.00001v2");
        assertThat(records.get(0).ids()).containsExactly(new PaperId(PaperId.Scheme.ARXIV, "2401.00001"));
        assertThat(records.get(0).date()).isEqualTo(new PaperDate(2024, 0, 0));
        assertThat(records.get(1).ids()).containsExactly(PaperId.catalogue("made:7"));
        assertThat(records.get(1).authors()).containsExactly("Ada L.", "Bob M.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bzip2", "zstd"})
    void packedFilesAreOpenedWhateverTheirName(String packing) throws IOException, CompressorException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(packing, bytes)) {
            out.write(TWO_LINES.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("no-suffix");
        Files.write(file, bytes.toByteArray());
        assertThat(records(read(file.toString()))).hasSize(2);
    }

    @Test
    void gzipMembersOneBehindTheOtherAreAllRead() throws IOException, CompressorException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : TWO_LINES.split("\n", -1)) {
            try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream("gz", bytes)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("members");
        Files.write(file, bytes.toByteArray());
        assertThat(records(read(file.toString()))).hasSize(2);
    }

    @Test
    void aCutOffArchiveGivesWhatItHasAndSaysThatTheRestIsMissing() throws IOException, CompressorException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream("gz", bytes)) {
            for (int i = 0; i < 20_000; i++) {
                out.write(("{\"title\": \"Paper number " + i * 7919 % 104729 + "\", \"abstract\": \"x\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("cut");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        List<ReadItem> items = read(file.toString());
        assertThat(records(items)).hasSizeGreaterThan(1_000);
        assertThat(rejects(items))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("the rest was not"));
    }

    @Test
    void standardInputAndFoldersAreInputsToo() throws IOException {
        Files.createDirectories(folder.resolve("in/b"));
        Files.writeString(folder.resolve("in/b/2"), TWO_LINES);
        Files.writeString(folder.resolve("in/1"), TWO_LINES);
        InputStream stdin = new ByteArrayInputStream(TWO_LINES.getBytes(StandardCharsets.UTF_8));
        try (Stream<ReadItem> items =
                Inputs.of(List.of("-", folder.resolve("in").toString()), stdin).read()) {
            assertThat(records(items.toList()))
                    .extracting(record -> record.source().file())
                    .containsExactly(
                            "-",
                            "-",
                            folder.resolve("in/1").toString(),
                            folder.resolve("in/1").toString(),
                            folder.resolve("in/b/2").toString(),
                            folder.resolve("in/b/2").toString());
        }
    }

    @Test
    void aMissingFileIsARejectAndTheNextOneIsRead() throws IOException {
        String good = file("good", TWO_LINES);
        List<ReadItem> items = read(folder.resolve("missing").toString(), good);
        assertThat(records(items)).hasSize(2);
        assertThat(rejects(items)).singleElement().satisfies(reject -> {
            assertThat(reject.source().line()).isZero();
            assertThat(reject.reason()).contains("no such file");
        });
    }

    @Test
    void whatIsNoTextIsARejectThatNamesTheKnownFormats() throws IOException {
        Path file = folder.resolve("binary");
        byte[] bytes = new byte[4_000];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        assertThat(rejects(read(file.toString())))
                .singleElement()
                .satisfies(reject ->
                        assertThat(reject.reason()).contains("no known format").contains("JSON lines"));
    }

    @Test
    void aBrokenLineCostsThatLineOnly() throws IOException {
        List<ReadItem> items = read(file("broken", TWO_LINES + "{\"title\": \"unfinished\n" + TWO_LINES));
        assertThat(records(items)).hasSize(4);
        assertThat(rejects(items)).singleElement().satisfies(reject -> {
            assertThat(reject.source().line()).isEqualTo(3);
            assertThat(reject.excerpt()).contains("unfinished");
        });
    }

    @Test
    void anArxivSnapshotIsDatedByItsFirstVersion() throws IOException {
        PaperRecord record = records(read(file("snapshot", """
                        {"id":"2302.00009","submitter":"A B","authors":"A B and C D","title":"A title that\\n  is wrapped","comments":"12 pages, https://github.com/a/b","journal-ref":null,"doi":"10.1000/XYZ","categories":"cs.LG stat.ML","abstract":"  Something is\\nwrapped here.\\n","versions":[{"version":"v1","created":"Wed, 1 Feb 2023 10:00:00 GMT"}],"update_date":"2024-05-05","authors_parsed":[["B","A",""]]}
                        """))).get(0);
        assertThat(record.title()).isEqualTo("A title that is wrapped");
        assertThat(record.abstractText()).isEqualTo("Something is\nwrapped here.");
        assertThat(record.date()).isEqualTo(new PaperDate(2023, 2, 1));
        assertThat(record.categories()).containsExactly("cs.LG", "stat.ML");
        assertThat(record.ids())
                .containsExactly(
                        new PaperId(PaperId.Scheme.ARXIV, "2302.00009"),
                        new PaperId(PaperId.Scheme.DOI, "10.1000/xyz"));
        assertThat(record.links()).containsExactly("12 pages, https://github.com/a/b");
    }

    @Test
    void dailyPapersGiveTheirRepositoryAndNotTheirMachineSummary() throws IOException {
        PaperRecord record = records(read(file("daily", """
                        [{"paper": {"id": "2501.00002", "title": "Daily", "summary": "The abstract.", "ai_summary": "Not it.",
                          "authors": [{"name": "Ada L."}, {"name": "Bob M."}], "publishedAt": "2025-01-03T00:00:00.000Z",
                          "githubRepo": "https://github.com/x/y", "projectPage": null}, "title": "Daily"}]
                        """))).get(0);
        assertThat(record.abstractText()).isEqualTo("The abstract.");
        assertThat(record.authors()).containsExactly("Ada L.", "Bob M.");
        assertThat(record.links()).containsExactly("https://github.com/x/y");
        assertThat(record.date()).isEqualTo(new PaperDate(2025, 1, 3));
    }

    @Test
    void atomEntriesAreReadAndErrorsAreRejects() throws IOException {
        List<ReadItem> items = read(file("atom", """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
                  <entry><id>http://arxiv.org/abs/2401.00003v1</id><published>2024-01-02T00:00:00Z</published>
                    <title>An entry &amp; more</title><summary>  Its summary. </summary>
                    <author><name>Ada L.</name></author><category term="cs.CL"/>
                    <arxiv:doi>10.1000/abc</arxiv:doi></entry>
                  <entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>
                </feed>
                """));
        assertThat(records(items)).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("An entry & more");
            assertThat(record.ids()).contains(new PaperId(PaperId.Scheme.ARXIV, "2401.00003"));
            assertThat(record.categories()).containsExactly("cs.CL");
        });
        assertThat(rejects(items))
                .singleElement()
                .satisfies(reject -> assertThat(reject.excerpt()).isEqualTo("bad id"));
    }

    @Test
    void harvestedRecordsAreReadInBothFormatsAndDeletedOnesAreRejects() throws IOException {
        List<ReadItem> items = read(file("oai", """
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
                <record><header status="deleted"><identifier>oai:arXiv.org:2401.00004</identifier></header></record>
                <record><header><identifier>oai:arXiv.org:2401.00005</identifier><datestamp>2025-01-01</datestamp></header>
                  <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2401.00005</id><created>2024-01-05</created>
                  <authors><author><keyname>L.</keyname><forenames>Ada</forenames></author></authors>
                  <title>Harvested</title><categories>cs.LG cs.CL</categories><abstract>Text.</abstract></arXiv></metadata></record>
                <record><header><identifier>oai:arXiv.org:2401.00006</identifier></header>
                  <metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>2401.00006</id>
                  <version version="v1"><date>Sat, 6 Jan 2024 00:00:00 GMT</date></version>
                  <title>Raw</title><authors>Ada L., Bob M.</authors><abstract>Text.</abstract></arXivRaw></metadata></record>
                </ListRecords></OAI-PMH>
                """));
        assertThat(records(items)).extracting(PaperRecord::title).containsExactly("Harvested", "Raw");
        assertThat(records(items))
                .extracting(PaperRecord::date)
                .containsExactly(new PaperDate(2024, 1, 5), new PaperDate(2024, 1, 6));
        assertThat(records(items).get(0).authors()).containsExactly("Ada L.");
        assertThat(rejects(items))
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("deleted"));
    }

    @Test
    void tablesMayHaveQuotedLineEndsAndAByteOrderMark() throws IOException {
        List<ReadItem> items = read(
                file(
                        "table",
                        "\uFEFFpaper_id,Title,Abstract,Year\nx1,\"One, two\",\"First line\nsecond line\",2020\nx2,Three,Four\n"));
        assertThat(records(items)).singleElement().satisfies(record -> {
            assertThat(record.title()).isEqualTo("One, two");
            assertThat(record.abstractText()).isEqualTo("First line\nsecond line");
            assertThat(record.givenId()).isEqualTo("x1");
        });
        assertThat(rejects(items)).singleElement().satisfies(reject -> {
            assertThat(reject.source().line()).isEqualTo(4);
            assertThat(reject.reason()).contains("3 fields");
        });
    }

    @Test
    void rowNumbersAreKeptButAreNoIdentity() throws IOException {
        PaperRecord record = records(
                        read(file("rows", "{\"id\": \"003-011\", \"title\": \"T\", \"abstract\": \"A.\"}\n")))
                .get(0);
        assertThat(record.givenId()).isEqualTo("003-011");
        assertThat(record.ids()).isEmpty();
    }

    @Test
    void arraysBrokenInTheMiddleGiveWhatCameBefore() throws IOException {
        List<ReadItem> items = read(file("array", """
                {"meta": {"count": 2}, "results": [
                  {"title": "Good", "abstract": "Fine."},
                  {"title": "Bad", "abstract": }
                ]}
                """));
        assertThat(records(items)).extracting(PaperRecord::title).containsExactly("Good");
        assertThat(rejects(items))
                .singleElement()
                .satisfies(reject -> assertThat(reject.source().line()).isEqualTo(3));
    }

    @Test
    void anInvertedIndexIsTurnedBackIntoText() throws IOException {
        PaperRecord record = records(read(file("works", """
                        {"id": "https://openalex.org/W1", "display_name": "Inverted", "abstract_inverted_index": {"back": [2], "Turned": [0, 4], "it": [1]}}
                        """))).get(0);
        assertThat(record.abstractText()).isEqualTo("Turned it back Turned");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static List<ReadItem> read(String... names) {
        try (Stream<ReadItem> items =
                Inputs.of(List.of(names), InputStream.nullInputStream()).read()) {
            return items.toList();
        }
    }

    private static List<PaperRecord> records(List<ReadItem> items) {
        return items.stream()
                .filter(ReadItem.OfRecord.class::isInstance)
                .map(item -> ((ReadItem.OfRecord) item).record())
                .toList();
    }

    private static List<Reject> rejects(List<ReadItem> items) {
        return items.stream()
                .filter(ReadItem.OfReject.class::isInstance)
                .map(item -> ((ReadItem.OfReject) item).reject())
                .toList();
    }
}
