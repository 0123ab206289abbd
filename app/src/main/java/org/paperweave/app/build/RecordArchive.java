package org.paperweave.app.build;

import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.paperweave.model.paper.PaperRecord;

/** The records that a store was made of, kept beside it so that adding to it later equals building at once. */
final class RecordArchive {
    private final Path file;
    private final ObjectMapper mapper = JsonMapper.builder().build();

    RecordArchive(Path file) {
        this.file = file;
    }

    /**
     * Reads all records back; none where there is no archive yet.
     *
     * @throws BuildException if the archive is damaged
     */
    void forEach(Consumer<PaperRecord> sink) {
        if (!Files.exists(file)) {
            return;
        }
        try (MappingIterator<PaperRecord> records = mapper.readerFor(PaperRecord.class)
                .readValues(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            while (records.hasNextValue()) {
                sink.accept(records.nextValue());
            }
        } catch (IOException e) {
            throw new BuildException(
                    "The records kept in " + file + " cannot be read (" + e.getMessage()
                            + "). Build into a new folder from the original inputs, or use --fresh.",
                    e);
        }
    }

    /**
     * Writes the archive anew: the old one stays until the new one is complete.
     *
     * @throws BuildException if it cannot be written
     */
    void write(Iterator<PaperRecord> records) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (GZIPOutputStream out = new GZIPOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(next), 1 << 16), 1 << 16);
                    SequenceWriter writer =
                            mapper.writer(new MinimalPrettyPrinter("\n")).writeValues(out)) {
                while (records.hasNext()) {
                    writer.write(records.next());
                }
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BuildException(
                    "The records cannot be kept in " + file + " (" + e.getMessage() + "). Make room on its disk.", e);
        } catch (UncheckedIOException e) {
            throw new BuildException("The records cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }
}
