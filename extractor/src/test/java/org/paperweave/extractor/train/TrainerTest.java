package org.paperweave.extractor.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

class TrainerTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("paperweave.root", ".."), "examples");

    @TempDir
    private Path folder;

    @Test
    void theSamePapersGiveTheSameModelsWithAnyNumberOfThreads() throws IOException {
        List<GoldPaper> papers =
                GoldPaper.read(EXAMPLES.resolve("landmarks.jsonl"), EXAMPLES.resolve("landmarks.gold.jsonl"));
        List<String> steps = new ArrayList<>();
        new Trainer(papers, List.of(), TrainerTest::corpus, 1, steps::add).train(folder.resolve("a"));
        new Trainer(papers, List.of(), TrainerTest::corpus, 3, step -> {}).train(folder.resolve("b"));
        assertThat(steps).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        try (Stream<Path> files = Files.walk(folder.resolve("a"))) {
            List<Path> made = files.filter(Files::isRegularFile).toList();
            assertThat(made).hasSizeGreaterThan(10);
            for (Path each : made) {
                assertThat(folder.resolve("b").resolve(folder.resolve("a").relativize(each)))
                        .hasSameBinaryContentAs(each);
            }
        }
        GoldPaper paper = papers.get(0);
        assertThat(Extractor.of(folder.resolve("a"))
                        .extract(
                                null,
                                PaperId.catalogue(paper.id()),
                                paper.title(),
                                paper.abstractText(),
                                List.of(),
                                null)
                        .entities())
                .isNotEmpty();
    }

    private static Stream<PaperRecord> corpus() {
        return Inputs.of(List.of(EXAMPLES.resolve("landmarks.jsonl").toString()), InputStream.nullInputStream())
                .read()
                .filter(ReadItem.OfRecord.class::isInstance)
                .map(item -> ((ReadItem.OfRecord) item).record());
    }
}
