package org.paperweave.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Mention;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;
import org.paperweave.model.paper.PaperId;

class EntityIndexTest {
    private static final Span SPAN = new Span(Span.Field.ABSTRACT, 0, 1);

    @Test
    void spellingsOfOneNameAreOneEntityUnderTheCommonestForm() {
        EntityCatalogue catalogue = catalogue(
                List.of(dataset("GSM8K"), dataset("GSM8K"), dataset("GSM-8K"), dataset("gsm 8k")), KnownNames.NONE);
        assertThat(catalogue.nodes()).singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("GSM8K");
            assertThat(node.aliases()).containsExactly("GSM-8K", "gsm 8k");
            assertThat(node.key()).isEqualTo("dataset/gsm8k");
        });
    }

    @Test
    void anAcronymStandsForItsLongFormInPapersThatDoNotGiveIt() {
        EntityCatalogue catalogue = catalogue(
                List.of(method("KBL", "Kettle Boiling Learner"), method("KBL"), method("Kettle boiling learner")),
                KnownNames.NONE);
        assertThat(catalogue.nodes()).hasSize(1);
        assertThat(resolve(catalogue, "KBL")).isEqualTo(resolve(catalogue, "kettle-boiling learners"));
    }

    @Test
    void expansionsThatSayTheSameAreOne() {
        EntityCatalogue catalogue = catalogue(
                List.of(
                        method("KBL", "Kettle Boiling Learner"),
                        method("KBL", "Kettle Boiling Learner for Tea"),
                        method("KBL")),
                KnownNames.NONE);
        assertThat(catalogue.nodes()).hasSize(1);
    }

    @Test
    void anAcronymWithTwoMeaningsIsTwoEntitiesToldApartByTheirExpansions() {
        EntityCatalogue catalogue = catalogue(
                List.of(
                        method("CRAFT", "Concept Recursive Activation Factorization"),
                        method("CRAFT", "Character Region Awareness for Text"),
                        method("CRAFT")),
                KnownNames.NONE);
        assertThat(catalogue.nodes())
                .extracting(EntityNode::key)
                .containsExactly(
                        "method/craft",
                        "method/craft-character-region-awareness-for-text",
                        "method/craft-concept-recursive-activation-factorization");
        assertThat(resolve(catalogue, "CRAFT", "Character Region Awareness for Text"))
                .hasValueSatisfying(node -> assertThat(node.name()).isEqualTo("CRAFT"));
    }

    @Test
    void theBareFormMeansTheExpansionThatNearlyAllPapersGive() {
        List<ExtractedEntity> entities = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            entities.add(method("KBL", "Kettle Boiling Learner"));
        }
        entities.add(method("KBL", "Knuth Bendix Looping"));
        entities.add(method("KBL"));
        EntityCatalogue catalogue = catalogue(entities, KnownNames.NONE);
        assertThat(resolve(catalogue, "KBL")).isEqualTo(resolve(catalogue, "KBL", "Kettle Boiling Learner"));
        assertThat(resolve(catalogue, "KBL")).isNotEqualTo(resolve(catalogue, "KBL", "Knuth Bendix Looping"));
    }

    @Test
    void aShortenedNameInOnePaperDoesNotJoinTwoThingsForAll() {
        EntityCatalogue catalogue = catalogue(
                List.of(
                        task("tea classification", "classification"),
                        task("water classification", "classification"),
                        task("classification")),
                KnownNames.NONE);
        assertThat(catalogue.nodes())
                .extracting(EntityNode::name)
                .containsExactly("classification", "tea classification", "water classification");
    }

    @Test
    void whatAPaperShortensToACuratedNameIsFiledThereAndNotUnderANameOfItsOwn() {
        KnownNames known = KnownNames.of(Lexicon.of(List.of(
                new LexiconEntry(
                        EntityType.TASK, "tea classification", List.of(), LexiconEntry.Policy.NODE, null, null, ""),
                new LexiconEntry(
                        EntityType.TASK, "classification", List.of(), LexiconEntry.Policy.FAMILY, null, null, ""))));
        EntityCatalogue catalogue = catalogue(
                List.of(
                        task("tea classification", "cold green tea classification"),
                        task("classification", "water classification")),
                known);
        assertThat(catalogue.nodes())
                .extracting(EntityNode::name)
                .containsExactly("tea classification", "water classification");
        assertThat(catalogue.resolve(EntityType.TASK, List.of("tea classification", "cold green tea classification")))
                .hasValueSatisfying(node -> assertThat(node.name()).isEqualTo("tea classification"));
        assertThat(catalogue.resolve(EntityType.TASK, List.of("classification", "water classification")))
                .as("a family is no name to be filed under")
                .hasValueSatisfying(node -> assertThat(node.name()).isEqualTo("water classification"));
    }

    @Test
    void aSlipInOnePaperDoesNotChainTwoCommonNames() {
        List<ExtractedEntity> entities = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entities.add(task("tea answering"));
            entities.add(task("biomedical tea answering"));
        }
        entities.add(task("TA", "tea answering"));
        entities.add(task("TA", "biomedical tea answering"));
        entities.add(task("TA", "time allocation"));
        EntityCatalogue catalogue = catalogue(entities, KnownNames.NONE);
        assertThat(catalogue.resolve(EntityType.TASK, List.of("tea answering")))
                .isNotEqualTo(catalogue.resolve(EntityType.TASK, List.of("biomedical tea answering")));
    }

    @ParameterizedTest
    @CsvSource({
        "QA, question answering, true",
        "QA, biomedical question answering, false",
        "CLIP, Contrastive Language-Image Pre-training, true",
        "LoRA, Low-Rank Adaptation, true",
        "LoRA, Low-Rank Adaptation of Large Language Models, false",
        "CNNs, convolutional neural networks, true",
        "mAP, mean average precision, true",
        "mIoU, mean Intersection over Union, true",
        "CRF, conditional random field model, true",
        "CQA, commonsense question answering, true",
        "DMT, neural machine translation, false"
    })
    void anInitialismTakesALetterOfEveryWord(String shortForm, String longForm, boolean expected) {
        assertThat(NameForm.isInitialism(shortForm, longForm)).isEqualTo(expected);
    }

    @Test
    void anAcronymInsideANameIsSpelledOut() {
        Lexicon lexicon = Lexicon.of(List.of(new LexiconEntry(
                EntityType.TASK, "tea answering", List.of("TA"), LexiconEntry.Policy.NODE, null, null, "")));
        EntityCatalogue catalogue =
                catalogue(List.of(task("long-form TA"), task("Long-Form Tea Answering")), KnownNames.of(lexicon));
        assertThat(catalogue.nodes()).hasSize(1);
    }

    @Test
    void typesAreNeverJoined() {
        EntityCatalogue catalogue = catalogue(List.of(method("KBL"), dataset("KBL")), KnownNames.NONE);
        assertThat(catalogue.nodes()).extracting(EntityNode::key).containsExactly("dataset/kbl", "method/kbl");
    }

    @Test
    void theLexiconJoinsNamesAndSaysWhatIsAVariantOfWhat() {
        Lexicon lexicon = Lexicon.of(List.of(
                new LexiconEntry(
                        EntityType.METHOD, "Kettle 2", List.of("KTL2"), LexiconEntry.Policy.NODE, "Kettle", null, ""),
                new LexiconEntry(EntityType.METHOD, "Kettle", List.of(), LexiconEntry.Policy.NODE, null, null, "")));
        EntityCatalogue catalogue = catalogue(
                List.of(method("KTL2"), method("kettle-2"), method("Kettle"), method("Kettle-2-7B")),
                KnownNames.of(lexicon));
        assertThat(resolve(catalogue, "KTL2")).hasValueSatisfying(node -> {
            assertThat(node.name()).isEqualTo("Kettle 2");
            assertThat(node.broader()).isEqualTo("method/kettle");
        });
        assertThat(resolve(catalogue, "Kettle-2-7B"))
                .hasValueSatisfying(node -> assertThat(node.broader()).isEqualTo("method/kettle-2"));
    }

    @Test
    void hostileAndOddNamesHaveKeysToo() {
        List<String> names = List.of(
                "x\"}) DETACH DELETE n //",
                "<script>alert(1)</script>",
                "***",
                "C++",
                "C#",
                "β-VAE",
                "数据集",
                "n".repeat(300));
        EntityCatalogue catalogue =
                catalogue(names.stream().map(EntityIndexTest::method).toList(), KnownNames.NONE);
        assertThat(catalogue.nodes()).hasSize(names.size());
        assertThat(catalogue.nodes())
                .extracting(EntityNode::key)
                .allMatch(key -> key.matches("method/[A-Za-z0-9%-]{1,120}"));
        assertThat(resolve(catalogue, "C++"))
                .hasValueSatisfying(node -> assertThat(node.key()).isEqualTo("method/c-plus-plus"));
        assertThat(resolve(catalogue, "β-VAE"))
                .hasValueSatisfying(node -> assertThat(node.key()).isEqualTo("method/beta-vae"));
    }

    @Property(tries = 100)
    void theCatalogueDoesNotDependOnTheOrderOfPapers(@ForAll long seed) {
        Random random = new Random(seed);
        String[] shorts = {"KBL", "KB", "TEA", "Tea", "kettle"};
        String[] longs = {
            "Kettle Boiling Learner", "Kettle Boiler", "Tea Error Analysis", "Knuth Bendix", "Kettle boiling learners"
        };
        List<ExtractedEntity> entities = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String a = shorts[random.nextInt(shorts.length)];
            String b = longs[random.nextInt(longs.length)];
            entities.add(random.nextBoolean() ? method(a, b) : random.nextBoolean() ? method(a) : method(b));
        }
        List<EntityNode> inOrder = catalogue(entities, KnownNames.NONE).nodes();
        Collections.shuffle(entities, random);
        EntityCatalogue shuffled = catalogue(entities, KnownNames.NONE);
        assertThat(shuffled.nodes()).isEqualTo(inOrder);
        Set<String> keys = new HashSet<>();
        inOrder.forEach(node -> assertThat(keys.add(node.key())).isTrue());
        for (ExtractedEntity entity : entities) {
            assertThat(shuffled.resolve(entity.type(), entity.names()))
                    .hasValueSatisfying(node -> assertThat(inOrder).contains(node));
        }
    }

    private static Optional<EntityNode> resolve(EntityCatalogue catalogue, String... names) {
        return catalogue.resolve(EntityType.METHOD, List.of(names));
    }

    private static EntityCatalogue catalogue(List<ExtractedEntity> entities, KnownNames known) {
        EntityIndex index = new EntityIndex();
        for (ExtractedEntity entity : entities) {
            index.add(extraction(entity));
        }
        return index.build(known);
    }

    @Test
    void aFamilyIsNoNodeUnlessThePaperIntroducesItOrGivesItAnotherName() {
        KnownNames known = KnownNames.of(Lexicon.of(List.of(
                new LexiconEntry(
                        EntityType.METHOD, "kettle", List.of("KTL"), LexiconEntry.Policy.FAMILY, null, null, ""),
                new LexiconEntry(EntityType.METHOD, "brewing", List.of(), LexiconEntry.Policy.FAMILY, null, null, ""),
                new LexiconEntry(EntityType.TASK, "brewing", List.of(), LexiconEntry.Policy.NODE, null, null, ""),
                new LexiconEntry(EntityType.METHOD, "Teapot", List.of(), LexiconEntry.Policy.NODE, null, null, ""))));
        ExtractedEntity introduced = entity(EntityType.METHOD, Role.INTRODUCED, "kettles");
        ExtractedEntity named = method("KTL", "Kelvin Tea Logic");
        ExtractedEntity task = task("brewing");
        Extraction extraction = extraction(
                method("kettles"),
                method("KTL", "Kettle"),
                introduced,
                named,
                task("kettle"),
                method("brewing"),
                task,
                method("Teapot"),
                method("Urn"));
        assertThat(known.withoutFamilies(extraction).entities())
                .as("a family taken for something else is one still, but not where its name is a thing of that type")
                .containsExactlyInAnyOrder(introduced, named, task, method("Teapot"), method("Urn"));
        assertThat(KnownNames.NONE.withoutFamilies(extraction)).isSameAs(extraction);
    }

    private static Extraction extraction(ExtractedEntity... entities) {
        return new Extraction(
                null, PaperId.catalogue("made:up"), null, null, List.of(SPAN), List.of(entities), List.of(), List.of());
    }

    private static ExtractedEntity method(String... names) {
        return entity(EntityType.METHOD, Role.USED, names);
    }

    private static ExtractedEntity dataset(String... names) {
        return entity(EntityType.DATASET, Role.EVALUATED, names);
    }

    private static ExtractedEntity task(String... names) {
        return entity(EntityType.TASK, null, names);
    }

    private static ExtractedEntity entity(EntityType type, @Nullable Role role, String... names) {
        Evidence evidence = new Evidence(SPAN, SPAN, "test/made-up");
        return new ExtractedEntity(type, List.of(names), role, 1, 1, List.of(new Mention(SPAN, 0)), evidence, evidence);
    }
}
