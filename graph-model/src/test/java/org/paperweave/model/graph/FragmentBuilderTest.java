package org.paperweave.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Mention;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.paper.Paper;
import org.paperweave.model.paper.PaperId;

class FragmentBuilderTest {
    /** Begins with a character of two UTF-16 units and one code point. */
    private static final String TEXT = "\uD83D\uDE00 We introduce KettleNet.\n It reaches 84.2% on Cups.";

    private static final PaperId ID = new PaperId(PaperId.Scheme.ARXIV, "2401.00001");

    @Test
    void evidenceCountsCodePointsAndQuotesTheWords() {
        Statement statement = build(
                        List.of(entity(EntityType.METHOD, Role.INTRODUCED, 0.9, "KettleNet")), List.of(), List.of())
                .statements()
                .get(0);
        assertThat(statement.relation()).isEqualTo(Relation.INTRODUCES);
        StatementEvidence evidence = Objects.requireNonNull(statement.evidence());
        assertThat(evidence.exact()).isEqualTo("KettleNet");
        assertThat(evidence.start()).isEqualTo(TEXT.indexOf("KettleNet") - 1);
        int start = TEXT.offsetByCodePoints(0, evidence.start());
        assertThat(TEXT.substring(start, TEXT.offsetByCodePoints(0, evidence.end())))
                .isEqualTo("KettleNet");
        assertThat(evidence.sentence()).isEqualTo("\uD83D\uDE00 We introduce KettleNet. It reaches 84.2% on Cups.");
    }

    @Test
    void twoNamesOfOneThingMakeOneStatementTheStrongerOne() {
        GraphFragment.OfPaper fragment = build(
                List.of(
                        entity(EntityType.METHOD, Role.USED, 0.99, "kettlenet"),
                        entity(EntityType.METHOD, Role.INTRODUCED, 0.7, "KettleNet")),
                List.of(),
                List.of());
        assertThat(fragment.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.relation()).isEqualTo(Relation.INTRODUCES);
            assertThat(statement.object()).isEqualTo("method/kettlenet");
        });
    }

    @Test
    void resultsAreKeyedByWhatTheySayAndSayItOnce() {
        ExtractedEntity cups = entity(EntityType.DATASET, Role.EVALUATED, 0.9, "Cups");
        ExtractedResult result = result("84.2", "Cups");
        GraphFragment.OfPaper fragment = build(List.of(cups), List.of(), List.of(result, result));
        assertThat(fragment.results()).singleElement().satisfies(node -> {
            assertThat(node.key()).isEqualTo("paper/arxiv/2401.00001/result/absolute--cups---84.2percent");
            assertThat(node.dataset()).isEqualTo("dataset/cups");
            assertThat(node.value()).hasToString("84.2");
        });
        assertThat(build(List.of(cups), List.of(), List.of(result("2-2.5", "Cups")))
                        .results()
                        .get(0)
                        .value())
                .isNull();
    }

    @Test
    void repositoriesAreOneNodeHoweverDeepTheLinkAndWhateverItsCase() {
        GraphFragment.OfPaper fragment = build(
                List.of(),
                List.of(link("https://github.com/Tea/Kettle/tree/main"), link("https://github.com/tea/kettle")),
                List.of());
        assertThat(fragment.links()).singleElement().satisfies(node -> {
            assertThat(node.key()).isEqualTo("repository/github.com/tea/kettle");
            assertThat(node.owner()).isNotNull();
        });
        assertThat(fragment.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.relation()).isEqualTo(Relation.HAS_CODE);
            assertThat(statement.origin()).isEqualTo("source/field");
        });
    }

    @Test
    void whatIsNoNodeOfTheCorpusMakesNoStatement() {
        FragmentBuilder builder = new FragmentBuilder();
        Extraction extraction = new Extraction(
                null,
                ID,
                null,
                null,
                List.of(),
                List.of(entity(EntityType.METHOD, Role.USED, 1, "KettleNet")),
                List.of(),
                List.of());
        assertThat(builder.build(paper(), extraction, (type, names) -> Optional.empty())
                        .statements())
                .isEmpty();
    }

    private static GraphFragment.OfPaper build(
            List<ExtractedEntity> entities, List<ExtractedLink> links, List<ExtractedResult> results) {
        Extraction extraction = new Extraction(null, ID, null, null, List.of(), entities, links, results);
        return new FragmentBuilder()
                .build(
                        paper(),
                        extraction,
                        (type, names) -> Optional.of(new EntityNode(
                                type.segment() + "/" + names.get(0).toLowerCase(Locale.ROOT),
                                type,
                                names.get(0),
                                List.of(),
                                null,
                                null)));
    }

    private static Paper paper() {
        return new Paper(
                ID, List.of(ID), null, List.of(), TEXT, List.of(), List.of(), List.of(), null, List.of(), List.of());
    }

    private static ExtractedEntity entity(EntityType type, @Nullable Role role, double confidence, String name) {
        int start = TEXT.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        Span span = new Span(Span.Field.ABSTRACT, start, start + name.length());
        Evidence evidence = evidence(span);
        return new ExtractedEntity(
                type, List.of(name), role, confidence, 1, List.of(new Mention(span, 0)), evidence, evidence);
    }

    private static ExtractedResult result(String value, String dataset) {
        int start = TEXT.indexOf("84.2");
        return new ExtractedResult(
                null,
                dataset,
                null,
                null,
                value,
                "%",
                ExtractedResult.Kind.ABSOLUTE,
                0.8,
                evidence(new Span(Span.Field.ABSTRACT, start, start + 4)));
    }

    private static ExtractedLink link(String url) {
        return new ExtractedLink(url, ExtractedLink.Kind.CODE, true, 1, null);
    }

    private static Evidence evidence(Span span) {
        return new Evidence(span, new Span(Span.Field.ABSTRACT, 0, TEXT.length()), "test/made-up");
    }
}
