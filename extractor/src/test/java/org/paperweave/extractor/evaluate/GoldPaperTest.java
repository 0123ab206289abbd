package org.paperweave.extractor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.paper.PaperRecord;

class GoldPaperTest {
    @TempDir
    private Path folder;

    @Test
    void annotationsWithoutTextsFindThemInACorpus() throws IOException {
        Path annotations = Files.writeString(folder.resolve("own.jsonl"), """
                {"id": "x:2", "methods": [{"names": ["TeaNet"], "role": "introduced"}], "optional": {"tasks": ["brewing"]}}
                {"id": "x:9", "methods": []}
                {"id": "x:1", "methods": []}
                """);
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id": "x:1", "title": "One", "abstract": "First."}
                {"id": "x:2", "title": "Two", "abstract": "We propose TeaNet."}
                {"id": "x:3", "title": "Three", "abstract": "Third."}
                """);
        List<GoldPaper> papers = GoldPaper.join(annotations, records(corpus));
        // In the order of the annotations; what the corpus does not have is left out.
        assertThat(papers).extracting(GoldPaper::id).containsExactly("x:2", "x:1");
        assertThat(papers.get(0).abstractText()).isEqualTo("We propose TeaNet.");
        assertThat(papers.get(0).entities())
                .singleElement()
                .satisfies(entity -> assertThat(entity.role()).isEqualTo(Role.INTRODUCED));
    }

    @Test
    void theProjectsOwnAnnotationsCanBeReadAndHoldNoTexts() throws IOException {
        Path own = Path.of(
                System.getProperty("paperweave.root", ".."), "extractor", "annotations", "abstracts.gold.jsonl");
        assertThat(GoldPaper.join(own, Stream.empty())).isEmpty();
        assertThat(Files.readAllLines(own))
                .hasSizeGreaterThan(400)
                .allMatch(line ->
                        line.startsWith("{\"id\": ") && !line.contains("\"abstract\"") && !line.contains("\"title\""));
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("own.jsonl"), "{\"id\": \"x:1\"}\n{oops\n");
        assertThatThrownBy(() -> GoldPaper.join(broken, Stream.empty()))
                .isInstanceOf(ExtractorException.class)
                .hasMessageContaining("own.jsonl:2");
    }

    private static Stream<PaperRecord> records(Path corpus) {
        return Inputs.of(List.of(corpus.toString()), InputStream.nullInputStream())
                .read()
                .filter(ReadItem.OfRecord.class::isInstance)
                .map(item -> ((ReadItem.OfRecord) item).record());
    }
}
