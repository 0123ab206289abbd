package org.paperweave.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;

class NameRelationsTest {
    private final NameRelations relations = new NameRelations(KnownNames.of(Lexicon.shipped()));

    /** Pairs written for this test; rules are not meant to be perfect, so a few may be wrong. */
    @Test
    void nineOfTenPairsAreRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameRelationsTest.class.getResourceAsStream("pairs.tsv")),
                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                NameRelation found =
                        relations.relate(EntityType.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], cells[2]);
                all++;
                if (!found.name().equalsIgnoreCase(cells[3])) {
                    wrong.add(line + " => " + found);
                }
            }
        }
        assertThat(wrong).as("wrong of " + all).hasSizeLessThanOrEqualTo(all / 10);
    }

    @Test
    void withoutKnowledgeSpellingStillCounts() {
        NameRelations plain = new NameRelations(KnownNames.NONE);
        assertThat(plain.relate(EntityType.DATASET, "WMT'14 En-De", "WMT2014 English-German"))
                .isEqualTo(NameRelation.SAME);
        assertThat(plain.relate(EntityType.METHOD, "Foo-7B", "Foo")).isEqualTo(NameRelation.VARIANT);
        assertThat(plain.relate(EntityType.METHOD, "Foo", "Bar")).isEqualTo(NameRelation.DIFFERENT);
    }
}
