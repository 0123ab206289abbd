package org.paperweave.extractor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import org.paperweave.model.paper.PaperId;

class ScorerTest {
    private static final Span SPAN = new Span(Span.Field.ABSTRACT, 0, 1);
    private static final Evidence EVIDENCE = new Evidence(SPAN, SPAN, "test/made-up");

    private static final GoldPaper GOLD = new GoldPaper(
            "x",
            null,
            "text",
            List.of(
                    new GoldPaper.Entity(EntityType.METHOD, List.of("Kettle-Net", "KN"), Role.INTRODUCED),
                    new GoldPaper.Entity(EntityType.METHOD, List.of("BERT"), Role.COMPARED)),
            Map.of(EntityType.METHOD, List.of("transformer")),
            List.of("https://github.com/Tea/Kettle"),
            List.of(new GoldPaper.Result("84.2", "absolute", null, "ImageNet", "accuracy", null)));

    @Test
    void anEntityIsRightUnderAnyOfItsNamesAndOnlyOnce() {
        Scorer scorer =
                score(List.of(method(Role.INTRODUCED, "KN"), method(Role.USED, "kettle net")), List.of(), List.of());
        assertThat(row(scorer, "methods").precision()).isEqualTo(0.5);
        assertThat(row(scorer, "methods").recall()).isEqualTo(0.5);
        assertThat(row(scorer, "introduced").f1()).isEqualTo(1);
    }

    @Test
    void optionalNamesAreNeitherRewardedNorMissed() {
        Scorer scorer =
                score(List.of(method(Role.USED, "Transformers"), method(Role.COMPARED, "BERT")), List.of(), List.of());
        assertThat(row(scorer, "methods").precision()).isEqualTo(1);
        assertThat(scorer.roleAccuracy()).isEqualTo(1);
    }

    @Test
    void linksAreComparedByRepository() {
        Scorer scorer = score(
                List.of(),
                List.of(new ExtractedLink(
                        "https://github.com/tea/kettle/tree/main", ExtractedLink.Kind.CODE, true, 1, EVIDENCE)),
                List.of());
        assertThat(row(scorer, "links").f1()).isEqualTo(1);
    }

    @Test
    void resultsAreComparedByNumberAndKindAndStrictlyByMetricAndDatasetToo() {
        Scorer scorer = score(List.of(), List.of(), List.of(result("84.2", "accuracy", null)));
        assertThat(row(scorer, "results value").f1()).isEqualTo(1);
        assertThat(row(scorer, "results strict").f1()).isZero();
        Scorer strict = score(List.of(), List.of(), List.of(result("84.2", "Accuracy", "Image-Net")));
        assertThat(row(strict, "results strict").f1()).isEqualTo(1);
    }

    @Test
    void whatIsMissedAndWhatIsTooMuchIsListed() {
        Scorer scorer = score(List.of(method(Role.USED, "teapot")), List.of(), List.of());
        assertThat(scorer.errors()).containsKeys("methods extra", "methods missed", "links missed", "results missed");
        assertThat(scorer.errors().get("methods extra")).containsEntry("teapot", 1);
    }

    private static Scorer score(
            List<ExtractedEntity> entities, List<ExtractedLink> links, List<ExtractedResult> results) {
        Scorer scorer = new Scorer();
        scorer.add(
                GOLD, new Extraction("x", PaperId.catalogue("x"), null, null, List.of(SPAN), entities, links, results));
        return scorer;
    }

    private static Scorer.Row row(Scorer scorer, String name) {
        return scorer.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ExtractedEntity method(Role role, String name) {
        return new ExtractedEntity(
                EntityType.METHOD, List.of(name), role, 1, 1, List.of(new Mention(SPAN, 0)), EVIDENCE, EVIDENCE);
    }

    private static ExtractedResult result(String value, String metric, @Nullable String dataset) {
        return new ExtractedResult(null, dataset, metric, null, value, "%", ExtractedResult.Kind.ABSOLUTE, 1, EVIDENCE);
    }
}
