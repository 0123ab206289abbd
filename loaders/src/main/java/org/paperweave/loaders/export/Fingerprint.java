package org.paperweave.loaders.export;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfMapping;

/**
 * Whether two graphs are the same, in 64 characters: the SHA-256 of a graph's {@link ExportFormat#NQUADS} export, as {@code
 * sha256sum} would give it for the file.
 *
 * @param sha256 64 hexadecimal digits, lower case
 */
public record Fingerprint(String sha256) {
    /**
     * The fingerprint of a graph.
     *
     * @param fragments gives the graph, in any order; the stream is closed
     * @param mapping with the base of IRIs, which are part of the fingerprint
     * @throws LoaderException if there is no room on disk for sorting
     */
    public static Fingerprint of(Supplier<Stream<GraphFragment>> fragments, RdfMapping mapping) {
        MessageDigest digest = digest();
        new Exporter(mapping)
                .export(
                        fragments,
                        ExportFormat.NQUADS,
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public String toString() {
        return sha256;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
