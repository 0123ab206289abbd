package org.paperweave.model.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

final class PropertyMappingTest {
    private static final String HOSTILE = "x\"}) DETACH DELETE n //";
    private static final String PAPER = "paper/arxiv/2101.00001";
    private static final String RESULT = PAPER + "/result/a";
    private static final LinkNode LINK = new LinkNode(
            "repository/github.com/a/b", "https://github.com/A/B", ExtractedLink.Kind.CODE, "github.com", "A", "B");

    private final PropertyMapping mapping = new PropertyMapping();

    @Test
    void anEntityComesBackEqual() {
        GraphFragment entity = new GraphFragment.OfEntity(new EntityNode(
                "metric/x",
                EntityType.METRIC,
                HOSTILE,
                List.of("<script>", "\uD835\uDD4F-Score"),
                "metric/y",
                EntityNode.Direction.LOWER));
        assertThat(mapping.fragment(mapping.properties(entity))).isEqualTo(entity);
    }

    @Test
    void anEntityIsFoundByAnySpellingOfItsNames() {
        PropertyNode node = mapping.properties(new GraphFragment.OfEntity(new EntityNode(
                        "dataset/gsm8k", EntityType.DATASET, "GSM-8K", List.of("C++ Hits@10", "???"), null, null)))
                .node();
        assertThat(node.label()).isEqualTo(NodeLabel.DATASET);
        assertThat(node.properties())
                .containsEntry("id", "dataset/gsm8k")
                .containsEntry("uri", "https://w3id.org/paperweave/dataset/gsm8k")
                .containsEntry("name", "GSM-8K")
                .containsEntry("nameKeys", List.of("c++hits@10", "gsm8k"))
                .doesNotContainKey("direction");
    }

    @Test
    void aPaperComesBackEqual() {
        GraphFragment paper = paper(
                List.of(LINK),
                List.of(result()),
                List.of(
                        said(Relation.HAS_CODE, LINK.key(), true),
                        said(Relation.REPORTS, RESULT, false),
                        said(Relation.EVALUATES_ON, "dataset/gsm8k", false),
                        new Statement(Relation.USES, "method/x", 1, false, "source/field", null)));
        assertThat(mapping.fragment(mapping.properties(paper))).isEqualTo(paper);
    }

    @Test
    void aPaperOfWhichNothingIsKnownComesBackEqual() {
        GraphFragment paper = new GraphFragment.OfPaper(
                new PaperNode(PAPER, List.of(), null, List.of(), null, List.of(), List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of());
        assertThat(mapping.fragment(mapping.properties(paper))).isEqualTo(paper);
        assertThat(mapping.properties(paper).node().properties().keySet()).containsExactly("id", "uri");
    }

    @Test
    void aStatementIsARelationshipWithItsEvidence() {
        PropertyEdge edge = mapping.properties(
                        paper(List.of(), List.of(), List.of(said(Relation.EVALUATES_ON, "dataset/gsm8k", false))))
                .edges()
                .get(0);
        assertThat(edge.type()).isEqualTo(EdgeType.EVALUATES_ON);
        assertThat(edge.target()).isEqualTo(NodeLabel.DATASET);
        assertThat(edge.properties())
                .isEqualTo(Map.of(
                        "confidence",
                        0.5,
                        "origin",
                        "rule/made-up",
                        "tool",
                        "paperweave/1",
                        "evidence",
                        "word",
                        "sentence",
                        HOSTILE,
                        "start",
                        3L,
                        "end",
                        7L,
                        "inTitle",
                        true));
    }

    @Test
    void aResultPointsAtWhatItIsOf() {
        PropertyFragment fragment =
                mapping.properties(paper(List.of(), List.of(result()), List.of(said(Relation.REPORTS, RESULT, false))));
        assertThat(fragment.results().get(0).properties())
                .containsEntry("value", 41.25)
                .containsEntry("decimal", "41.25");
        assertThat(fragment.edges())
                .extracting(PropertyEdge::type)
                .containsExactly(EdgeType.REPORTS, EdgeType.OF_METHOD, EdgeType.ON_DATASET);
    }

    @Test
    void whatNobodyPointsAtIsRefusedRatherThanLost() {
        assertThatThrownBy(() -> mapping.properties(paper(List.of(LINK), List.of(), List.of())))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(LINK.key());
        assertThatThrownBy(() ->
                        mapping.properties(paper(List.of(), List.of(), List.of(said(Relation.REPORTS, RESULT, false)))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(RESULT);
    }

    @Test
    void aRelationToTheWrongKindOfThingIsRefused() {
        assertThatThrownBy(() -> mapping.properties(
                        paper(List.of(), List.of(), List.of(said(Relation.USES, "dataset/gsm8k", false)))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("USES cannot point at dataset/gsm8k");
    }

    @Test
    void theBaseIsConfigurable() {
        PropertyMapping other = new PropertyMapping("https://example.org/graph#");
        GraphFragment paper = paper(List.of(), List.of(), List.of());
        assertThat(other.properties(paper).node().properties())
                .containsEntry("uri", "https://example.org/graph#" + PAPER);
        assertThatThrownBy(() -> new PropertyMapping("https://example.org")).isInstanceOf(ModelException.class);
    }

    private static ResultNode result() {
        return new ResultNode(
                RESULT,
                "method/x",
                "dataset/gsm8k",
                null,
                null,
                new BigDecimal("41.25"),
                "41.250",
                "%",
                ExtractedResult.Kind.ABSOLUTE);
    }

    private static Statement said(Relation relation, String object, boolean official) {
        return new Statement(
                relation,
                object,
                0.5,
                official,
                "rule/made-up",
                new StatementEvidence(true, 3, 7, "word", HOSTILE),
                "paperweave/1");
    }

    private static GraphFragment paper(List<LinkNode> links, List<ResultNode> results, List<Statement> statements) {
        return new GraphFragment.OfPaper(
                new PaperNode(
                        PAPER,
                        List.of(
                                new PaperId(PaperId.Scheme.ARXIV, "2101.00001"),
                                new PaperId(PaperId.Scheme.DOI, "10.1000/x:y")),
                        HOSTILE,
                        List.of("Another Title"),
                        "An abstract.",
                        List.of("B; C", "A"),
                        List.of("cs.CL"),
                        List.of("A Venue"),
                        new PaperDate(2021, 2, 0)),
                links,
                results,
                statements);
    }
}
