package org.paperweave.app.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;
import org.paperweave.model.paper.Source;

class SpillTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSpilledComesBackEqualInAnyOrder() throws IOException {
        try (Spill<PaperRecord> spill = new Spill<>(folder.resolve("records"), PaperRecord.class)) {
            List<PaperRecord> records =
                    IntStream.range(0, 3_000).mapToObj(SpillTest::record).toList();
            records.forEach(spill::add);
            spill.seal();
            assertThat(spill.size()).isEqualTo(3_000);
            for (int i = records.size() - 1; i >= 0; i -= 7) {
                assertThat(spill.get(i)).isEqualTo(records.get(i));
            }
        }
    }

    @Test
    void theFileIsGoneWhenTheSpillIsClosed() throws IOException {
        Path file = folder.resolve("records");
        try (Spill<PaperRecord> spill = new Spill<>(file, PaperRecord.class)) {
            spill.add(record(1));
        }
        assertThat(file).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    private static PaperRecord record(int number) {
        return new PaperRecord(
                new Source("made-up.jsonl", number + 1),
                number % 3 == 0 ? null : "id-" + number,
                List.of(new PaperId(PaperId.Scheme.DOI, "10.1234/" + number)),
                number % 2 == 0 ? null : "A title \uD83D\uDE00 \"quoted\"\n" + number,
                "An abstract of " + number + " words. ".repeat(number % 50),
                List.of("Ada L.", "Бор"),
                List.of(),
                null,
                number % 5 == 0 ? null : new PaperDate(2020, 1 + number % 12, 0),
                List.of());
    }
}
