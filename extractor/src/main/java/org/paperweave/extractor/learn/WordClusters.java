package org.paperweave.extractor.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.paperweave.extractor.ExtractorException;

/** Which words stand in the same company, as {@link WordClusterTrainer} found over a corpus: a coarse and a fine cluster each. Immutable. */
public final class WordClusters {
    /** How many coarse clusters there are. */
    static final int COARSE = 64;
    /** How many fine ones. */
    static final int FINE = 512;
    /** Beside this class. */
    public static final String FILE = "clusters.tsv.gz";

    /**
     * The clusters of a word.
     *
     * @param coarse one of {@value #COARSE}, or -1 for none
     * @param fine one of {@value #FINE}, or -1 for none
     */
    record Pair(int coarse, int fine) {}

    private static final Pair NONE = new Pair(-1, -1);

    private final Map<String, Pair> clusters;

    private WordClusters(Map<String, Pair> clusters) {
        // Faster to ask than the map that Map.copyOf makes.
        this.clusters = new HashMap<>(clusters);
    }

    /**
     * The clusters that ship with Paperweave.
     *
     * @throws ExtractorException if they are missing or damaged
     */
    public static WordClusters shipped() {
        try (InputStream in = WordClusters.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new ExtractorException(
                        "No " + FILE + " in this build: make it with paperweave train, then build again.");
            }
            return read(in);
        } catch (IOException e) {
            throw new ExtractorException("The word clusters " + FILE + " are damaged: build Paperweave again.", e);
        }
    }

    /**
     * The clusters that a trainer wrote.
     *
     * @param directory where they are
     * @throws ExtractorException if they are missing or damaged
     */
    public static WordClusters of(Path directory) {
        try (InputStream in = Files.newInputStream(directory.resolve(FILE))) {
            return read(in);
        } catch (IOException e) {
            throw new ExtractorException(
                    "The word clusters in " + directory + " cannot be read (" + e.getMessage() + "): train them again.",
                    e);
        }
    }

    /** Without any cluster. */
    public static WordClusters none() {
        return new WordClusters(Map.of());
    }

    private static WordClusters read(InputStream in) throws IOException {
        Map<String, Pair> clusters = new HashMap<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            clusters.put(cells[0], new Pair(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
        }
        return new WordClusters(clusters);
    }

    /** The clusters of a word as {@link #form} writes it. */
    Pair of(String form) {
        return clusters.getOrDefault(form, NONE);
    }

    /** How clusters know a word: digits made equal. */
    static String form(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isDigit(lower.charAt(i))) {
                return lower.replaceAll("\\d", "0");
            }
        }
        return lower;
    }
}
