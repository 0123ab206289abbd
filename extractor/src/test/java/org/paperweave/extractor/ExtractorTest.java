package org.paperweave.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.extractor.evaluate.Scorer;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Mention;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.paper.PaperId;

class ExtractorTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    private static final String TITLE = "KettleNet: Boiling Attention for Image Classification";
    private static final String ABSTRACT =
            "We propose KettleNet (Kettle Network), a new architecture for image classification that replaces self-attention by boiling."
                    + " KettleNet is trained on ImageNet with AdamW. Experiments on CIFAR-10 and ImageNet show that KettleNet reaches a top-1"
                    + " accuracy of 84.2% on ImageNet and outperforms ResNet-50 by 3.1%. Code is available at https://github.com/tea/kettlenet.";

    @Test
    void aPlainAbstractGivesItsEntitiesWithTheirParts() {
        Extraction extraction = extract(TITLE, ABSTRACT);
        ExtractedEntity kettle = entity(extraction, EntityType.METHOD, "KettleNet");
        assertThat(kettle.role()).isEqualTo(Role.INTRODUCED);
        assertThat(kettle.names()).contains("Kettle Network");
        assertThat(entity(extraction, EntityType.DATASET, "ImageNet").role()).isNotNull();
        assertThat(entity(extraction, EntityType.DATASET, "CIFAR-10").role()).isEqualTo(Role.EVALUATED);
        assertThat(entity(extraction, EntityType.METHOD, "ResNet-50").role()).isEqualTo(Role.COMPARED);
        assertThat(extraction.entities(EntityType.TASK))
                .flatExtracting(ExtractedEntity::names)
                .containsAnyOf("image classification", "Image Classification");
        assertThat(extraction.links()).hasSize(1);
    }

    /** The looks at candidates once took each further mention for more evidence against a name. */
    @Test
    void aNameThatStandsInEverySentenceIsFound() {
        Extraction extraction = extract(
                "Describing Sheet Music with Ribbons",
                "Annotating sheet music by hand is slow. We propose ribbon-based tagging (RBT), which ties the notes of a voice together with"
                        + " coloured ribbons. The ribbons of RBT are drawn in two stages, first by a detector and then by a language model. Since all"
                        + " RBT ribbons carry plain words, RBT keeps the freedom of free text, and an RBT sheet can still be searched like a table. We"
                        + " show that RBT can be made without any human help, and collect RBT sheets for 40,000 scores. Training on RBT sheets gives"
                        + " better captions than training on other formats. Finally we ask musicians to read RBT ribbons aloud, and find that RBT errors"
                        + " are few. Models that see the entire RBT sheet are better than those that see one RBT ribbon at a time.");

        ExtractedEntity tagging = entity(extraction, EntityType.METHOD, "RBT");
        assertThat(tagging.role()).isEqualTo(Role.INTRODUCED);
        assertThat(tagging.names()).contains("ribbon-based tagging");
    }

    @Test
    void numbersBecomeResultsWithWhatTheyAreAbout() {
        List<ExtractedResult> results = extract(TITLE, ABSTRACT).results();
        assertThat(results).anySatisfy(result -> {
            assertThat(result.value()).isEqualTo("84.2");
            assertThat(result.kind()).isEqualTo(ExtractedResult.Kind.ABSOLUTE);
            assertThat(result.metric()).contains("accuracy");
            assertThat(result.dataset()).isEqualTo("ImageNet");
        });
        assertThat(results).anySatisfy(result -> {
            assertThat(result.value()).isEqualTo("3.1");
            assertThat(result.kind()).isEqualTo(ExtractedResult.Kind.GAIN);
        });
    }

    @Test
    void whatANewMethodImprovesFromIsNotItsOwnValue() {
        List<ExtractedResult> results = extract(
                        "Steaming Milk with Reward Models",
                        "We introduce FrothRM, a reward model that judges milk foam. FrothRM is trained on LatteSet, a new dataset of 12,000 foams."
                                + " Compared with GPT-4o, FrothRM improves accuracy on LatteSet from 71.3% to 84.0%.")
                .results();
        assertThat(results)
                .filteredOn(result -> result.value().equals("71.3"))
                .singleElement()
                .satisfies(result -> assertThat(result.method()).isNotEqualTo("FrothRM"));
        assertThat(results)
                .filteredOn(result -> result.value().equals("84.0"))
                .singleElement()
                .satisfies(result -> assertThat(result.method()).isEqualTo("FrothRM"));
    }

    @Test
    void whatIsToldInPointsIsADifferenceAndNoPlaceOnALeaderboard() {
        List<ExtractedResult> results = extract(
                        null,
                        "We introduce KettleNet, a convolutional network. It reaches 91.2% accuracy on CIFAR-10, 1.3 points above ResNet.")
                .results();
        assertThat(results)
                .filteredOn(result -> result.value().equals("1.3"))
                .singleElement()
                .satisfies(result -> assertThat(result.kind()).isNotEqualTo(ExtractedResult.Kind.ABSOLUTE));
        assertThat(results)
                .filteredOn(result -> result.value().equals("91.2"))
                .singleElement()
                .satisfies(result -> assertThat(result.kind()).isEqualTo(ExtractedResult.Kind.ABSOLUTE));
    }

    @ParameterizedTest
    @CsvSource({"deep learning", "large language models", "our method", "state-of-the-art", "performance", "LLMs"})
    void genericWordsAreNoEntities(String words) {
        Extraction extraction = extract(
                null,
                "We study " + words + " in this work. The proposed approach improves " + words
                        + " on several benchmarks. Our method is simple.");
        assertThat(extraction.entities()).flatExtracting(ExtractedEntity::names).doesNotContain(words);
    }

    @Test
    void mentionsAreTheSurfaceOfANameInTheTextAsGiven() {
        for (ExtractedEntity entity : extract(TITLE, ABSTRACT).entities()) {
            for (Mention mention : entity.mentions()) {
                Span span = mention.span();
                String text = span.field() == Span.Field.TITLE ? TITLE : ABSTRACT;
                assertThat(entity.names()).contains(text.substring(span.start(), span.end()));
            }
        }
    }

    @Test
    void aPaperGivesTheSameBesideOthersAndOnSeveralThreads() throws Exception {
        Extraction alone = extract(TITLE, ABSTRACT);
        extract("Another title", "Another abstract about BERT on GLUE.");
        assertThat(extract(TITLE, ABSTRACT)).isEqualTo(alone);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Extraction>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Extractor own = EXTRACTOR.copy();
                tasks.add(() -> own.extract("id", PaperId.catalogue("a:b"), TITLE, ABSTRACT, List.of(), null));
            }
            for (Future<Extraction> each : pool.invokeAll(tasks)) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Property(tries = 150)
    void noTextWhateverItIsEndsInAnException(@ForAll @StringLength(max = 300) String text) {
        Extraction extraction = extract(text, text);
        assertThat(extraction.entities()).isSorted();
        assertThat(extraction.results()).isSorted();
    }

    @Test
    void theFiguresOnTheSampleDoNotSlide() {
        Path examples = Path.of(System.getProperty("paperweave.root", ".."), "examples");
        Scorer scorer = new Scorer();
        for (GoldPaper paper :
                GoldPaper.read(examples.resolve("landmarks.jsonl"), examples.resolve("landmarks.gold.jsonl"))) {
            scorer.add(paper, extract(paper.title(), paper.abstractText()));
        }
        assertThat(f1(scorer, "entities")).isGreaterThan(0.90);
        assertThat(f1(scorer, "links")).isEqualTo(1);
        assertThat(f1(scorer, "results value")).isGreaterThan(0.83);
        assertThat(f1(scorer, "results strict")).isGreaterThan(0.58);
    }

    @Test
    void theFiguresOnTheAnnotatedPapersDoNotSlide() {
        Path gold = Path.of(System.getProperty("paperweave.shared", "shared"), "gold");
        assumeTrue(Files.isDirectory(gold), "the annotated papers are not here");
        for (String set : List.of("dev-seeds", "dev-wide")) {
            Scorer scorer = new Scorer();
            for (GoldPaper paper :
                    GoldPaper.read(gold.resolve(set + ".texts.jsonl"), gold.resolve(set + ".gold.jsonl"))) {
                scorer.add(paper, extract(paper.title(), paper.abstractText()));
            }
            assertThat(f1(scorer, "entities")).as("entities of " + set).isGreaterThan(0.78);
            assertThat(f1(scorer, "links")).as("links of " + set).isGreaterThanOrEqualTo(0.97);
            assertThat(f1(scorer, "results value")).as("results of " + set).isGreaterThan(0.65);
            assertThat(scorer.roleAccuracy()).as("roles of " + set).isGreaterThan(0.80);
        }
    }

    private static double f1(Scorer scorer, String row) {
        return scorer.rows().stream()
                .filter(each -> each.name().equals(row))
                .findFirst()
                .orElseThrow()
                .f1();
    }

    private static Extraction extract(@Nullable String title, @Nullable String text) {
        return EXTRACTOR.extract("id", PaperId.catalogue("a:b"), title, text, List.of(), null);
    }

    private static ExtractedEntity entity(Extraction extraction, EntityType type, String name) {
        return extraction.entities(type).stream()
                .filter(entity -> entity.names().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + extraction.entities()));
    }
}
