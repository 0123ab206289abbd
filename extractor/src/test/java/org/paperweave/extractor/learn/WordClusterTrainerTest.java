package org.paperweave.extractor.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordClusterTrainerTest {
    private static final List<String> BOATS = words("boat");
    private static final List<String> VERBS = words("verb");
    private static final List<String> PLACES = words("place");

    @TempDir
    private Path folder;

    @Test
    void wordsInDifferentCompanyShareNoCluster() throws IOException {
        train(folder.resolve("a"));
        WordClusters clusters = WordClusters.of(folder.resolve("a"));
        Set<Integer> boats = coarse(clusters, BOATS);
        assertThat(boats).doesNotContain(-1).doesNotContainAnyElementsOf(coarse(clusters, VERBS));
        assertThat(coarse(clusters, PLACES)).doesNotContain(-1).doesNotContainAnyElementsOf(boats);
        assertThat(clusters.of("steamer").coarse()).isEqualTo(-1);
    }

    private static Set<Integer> coarse(WordClusters clusters, List<String> words) {
        return words.stream().map(word -> clusters.of(word).coarse()).collect(Collectors.toSet());
    }

    /** Letters alone, since digits are made equal. */
    private static List<String> words(String stem) {
        return IntStream.range(0, 40)
                .mapToObj(i -> stem + (char) ('a' + i / 10) + (char) ('a' + i % 10))
                .toList();
    }

    @Test
    void theSameSentencesGiveTheSameBytes() throws IOException {
        train(folder.resolve("a"));
        train(folder.resolve("b"));
        assertThat(folder.resolve("b").resolve(WordClusters.FILE))
                .hasSameBinaryContentAs(folder.resolve("a").resolve(WordClusters.FILE));
    }

    private static void train(Path directory) throws IOException {
        Random random = new Random(3);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            sentences.add(List.of(
                    "the", pick(BOATS, random), pick(VERBS, random), "slowly", "on", "quiet", pick(PLACES, random)));
        }
        WordClusterTrainer trainer = new WordClusterTrainer();
        sentences.forEach(trainer::count);
        trainer.beginCompany();
        sentences.forEach(trainer::company);
        Files.createDirectories(directory);
        try (OutputStream out = Files.newOutputStream(directory.resolve(WordClusters.FILE))) {
            trainer.write(out);
        }
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
