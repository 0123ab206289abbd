package org.paperweave.app.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.identity.EntityIndex;

/**
 * The names that the papers of a store use, kept beside it so that decisions on names can be tried without reading the papers
 * again: type, number of papers, and the names given together, separated by tabs.
 */
public final class NameArchive {
    private final Path file;

    /**
     * @param file where it is kept
     */
    public NameArchive(Path file) {
        this.file = file;
    }

    void write(EntityIndex names) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (PrintWriter out = new PrintWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(next), 1 << 16), StandardCharsets.UTF_8))) {
                names.forEach((type, together, papers) -> out.print(type.segment() + "\t" + papers + "\t"
                        + String.join(
                                "\t",
                                together.stream().map(NameArchive::oneLine).toList()) + "\n"));
                if (out.checkError()) {
                    throw new IOException("no room on the disk, or no right to write");
                }
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BuildException(
                    "The names cannot be kept in " + file + " (" + e.getMessage() + "). Make room on its disk.", e);
        }
    }

    /**
     * Reads them back.
     *
     * @throws BuildException if there are none, or the file is damaged
     */
    public EntityIndex read() {
        if (!Files.exists(file)) {
            throw new BuildException("There is no " + file
                    + ": the store was built by an older version. Build it again: paperweave build --store "
                    + file.getParent());
        }
        EntityIndex names = new EntityIndex();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                EntityType type = Arrays.stream(EntityType.values())
                        .filter(each -> each.segment().equals(cells[0]))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no type " + cells[0]));
                names.add(type, List.of(cells).subList(2, cells.length), Integer.parseInt(cells[1]));
            }
            return names;
        } catch (IOException | NumberFormatException e) {
            throw new BuildException(
                    "The names kept in " + file + " cannot be read (" + e.getMessage() + "). Build the store again.",
                    e);
        }
    }

    private static String oneLine(String name) {
        return name.replaceAll("[\\t\\n\\r]+", " ");
    }
}
