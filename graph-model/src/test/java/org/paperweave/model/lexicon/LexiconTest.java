package org.paperweave.model.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;

class LexiconTest {
    private static final Lexicon SHIPPED = Lexicon.shipped();

    @ParameterizedTest
    @EnumSource(EntityType.class)
    void noKeyBelongsToTwoEntries(EntityType type) {
        Map<String, String> owners = new HashMap<>();
        for (LexiconEntry entry : SHIPPED.entries()) {
            if (entry.type() == type) {
                assertThat(owners.put(NameKey.of(entry.name()), entry.name()))
                        .as(entry.name())
                        .isNull();
            }
        }
        for (LexiconEntry entry : SHIPPED.entries()) {
            if (entry.type() == type) {
                for (String alias : entry.aliases()) {
                    String owner = owners.putIfAbsent(NameKey.of(alias), entry.name());
                    assertThat(owner == null || owner.equals(entry.name()))
                            .as(alias + " of " + entry.name())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyParentIsAnEntryAndNoChainOfParentsLoops() {
        for (LexiconEntry entry : SHIPPED.entries()) {
            LexiconEntry at = entry;
            for (int steps = 0; at.parent() != null; steps++) {
                assertThat(steps).as("parents of " + entry.name()).isLessThan(10);
                at = SHIPPED.find(entry.type(), at.parent())
                        .orElseThrow(() -> new AssertionError("no parent of " + entry));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GSM-8K, GSM8K", "Image-Net, ImageNet", "cifar10, CIFAR-10"})
    void namesAreFoundInAnySpelling(String spelling, String name) {
        assertThat(SHIPPED.find(EntityType.DATASET, spelling))
                .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo(name));
    }

    @Test
    void metricsKnowTheirDirectionAndFamiliesAreNoNodes() {
        assertThat(SHIPPED.find(EntityType.METRIC, "perplexity"))
                .hasValueSatisfying(entry -> assertThat(entry.direction()).isEqualTo(EntityNode.Direction.LOWER));
        assertThat(SHIPPED.find(EntityType.METHOD, "large language models"))
                .hasValueSatisfying(entry -> assertThat(entry.policy()).isEqualTo(LexiconEntry.Policy.FAMILY));
    }

    @Test
    void aFaultyLineIsNamedWithItsFile() {
        assertThatThrownBy(() -> Lexicon.parse(
                        EntityType.TASK,
                        "tasks.tsv",
                        new BufferedReader(
                                new StringReader("name\taliases\tpolicy\tparent\n# fine\ntea tasting\t\tperhaps\t\n"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tasks.tsv:3")
                .hasMessageContaining("node, context, family");
    }

    @ParameterizedTest
    @CsvSource({
        "GSM-8K, gsm8k",
        "LLMs, llms",
        "networks, network",
        "loss, loss",
        "β-VAE, βvae",
        "C++, c++",
        "ＧＰＴ-2, gpt2"
    })
    void keysLeaveOutWhatDoesNotTellNamesApart(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
