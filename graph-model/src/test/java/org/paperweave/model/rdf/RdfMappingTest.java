package org.paperweave.model.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperId;

class RdfMappingTest {
    private final RdfMapping mapping = RdfMapping.standard();
    private final RdfFragments fragments = new RdfFragments(mapping);

    @Provide
    Arbitrary<GraphFragment.OfPaper> papers() {
        return ArbitraryFragments.papers();
    }

    @Provide
    Arbitrary<GraphFragment.OfEntity> entities() {
        return ArbitraryFragments.entities();
    }

    @Property(tries = 400, seed = "17")
    void aPaperComesBackEqualFromItsTriplesInAnyOrder(@ForAll("papers") GraphFragment.OfPaper paper) {
        List<Triple> triples = new ArrayList<>(mapping.triples(paper));
        Collections.shuffle(triples, new Random(triples.size()));

        assertThat(fragments.paper(mapping.graphOf(paper), triples)).isEqualTo(paper);
    }

    @Property(tries = 200, seed = "17")
    void anEntityComesBackEqualFromItsTriplesInAnyOrder(@ForAll("entities") GraphFragment.OfEntity entity) {
        List<Triple> triples = new ArrayList<>(mapping.triples(entity));
        Collections.shuffle(triples, new Random(triples.size()));

        assertThat(fragments.entity(mapping.iri(entity.key()), triples)).isEqualTo(entity);
    }

    @Property(tries = 200, seed = "17")
    void aStrictReaderTakesWhatIsWrittenWithoutAWarning(@ForAll("papers") GraphFragment.OfPaper paper) {
        for (Lang lang : List.of(Lang.NTRIPLES, Lang.TURTLE)) {
            Graph written = GraphFactory.createDefaultGraph();
            mapping.triples(paper).forEach(written::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RDFDataMgr.write(bytes, written, lang);

            Graph read = RDFParser.fromString(bytes.toString(StandardCharsets.UTF_8), lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                    .checking(true)
                    .toGraph();

            assertThat(read.size()).isEqualTo(written.size());
            assertThat(fragments.paper(mapping.graphOf(paper), read.find().toList()))
                    .isEqualTo(paper);
        }
    }

    @Property(tries = 100, seed = "17")
    void thereAreNoBlankNodes(@ForAll("papers") GraphFragment.OfPaper paper) {
        assertThat(mapping.triples(paper)).noneMatch(each -> each.getSubject().isBlank()
                || each.getObject().isBlank());
    }

    @Test
    void whatIsNoCharacterBecomesOneReplacementCharacter() {
        GraphFragment.OfPaper paper = paper("arxiv/2401.00001", "half \uD83D pair, \uFFFE, \uD83F\uDFFF", List.of());

        assertThat(fragments
                        .paper(mapping.graphOf(paper), mapping.triples(paper))
                        .paper()
                        .title())
                .isEqualTo("half \uFFFD pair, \uFFFD, \uFFFD");
    }

    @Test
    void aStatementHasAReadableIriOfItsOwn() {
        Statement statement = new Statement(
                Relation.INTRODUCES, "method/lora", 0.9, false, "rule/x", new StatementEvidence(false, 3, 7, "LoRA", "S."));
        GraphFragment.OfPaper paper = paper("arxiv/2401.00001", "T", List.of(statement));
        Node said = NodeFactory.createURI(
                "https://w3id.org/paperweave/paper/arxiv/2401.00001#introduces-method/lora");
        Node words = NodeFactory.createURI("https://w3id.org/paperweave/paper/arxiv/2401.00001#abstract=3,7");

        assertThat(mapping.triples(paper))
                .contains(
                        Triple.create(said, Vocabulary.OBJECT, mapping.iri("method/lora")),
                        Triple.create(said, Vocabulary.TARGET, words),
                        Triple.create(words, Vocabulary.EXACT, NodeFactory.createLiteralString("LoRA")),
                        Triple.create(
                                mapping.iri("paper/arxiv/2401.00001"),
                                Vocabulary.of(Relation.INTRODUCES),
                                mapping.iri("method/lora")));
    }

    @Test
    void nameKeysAreWhatSparqlMakesOfTheNames() {
        EntityNode node = new EntityNode(
                "method/x", EntityType.METHOD, "C++ / \u03b2-VAE\u00b2 (v2)", List.of("GSM-8K", "gsm 8k"), null, null);

        assertThat(mapping.triples(new GraphFragment.OfEntity(node)))
                .filteredOn(each -> each.getPredicate().equals(Vocabulary.NAME_KEY))
                .extracting(each -> each.getObject().getLiteralLexicalForm())
                .containsExactlyInAnyOrder("c++\u03b2vae\u00b2v2", "gsm8k");
    }

    @Test
    void aKeyThatIsNoPathIsRefused() {
        for (String key : List.of("", "method/two words", "method/\u00e9", "method/50%", "method/%e9", "a#b", "a?b", "%2E")) {
            assertThatThrownBy(() -> mapping.iri(key)).as(key).isInstanceOf(ModelException.class);
        }
    }

    @Test
    void twoStatementsThatSayTheSameAreRefused() {
        Statement one = new Statement(Relation.USES, "method/a", 0.9, false, "rule/x", null);
        Statement two = new Statement(Relation.USES, "method/a", 0.5, false, "rule/y", null);

        assertThatThrownBy(() -> mapping.triples(paper("arxiv/2401.00001", "T", List.of(one, two))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("method/a");
    }

    @Test
    void aGraphOfAnotherBaseIsRefusedByName() {
        RdfFragments other = new RdfFragments(new RdfMapping("https://example.org/kg/"));
        GraphFragment.OfPaper paper = paper("arxiv/2401.00001", "T", List.of());

        assertThatThrownBy(() -> other.paper(mapping.graphOf(paper), mapping.triples(paper)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("https://example.org/kg/");
    }

    private static GraphFragment.OfPaper paper(String path, String title, List<Statement> statements) {
        return new GraphFragment.OfPaper(
                new PaperNode(
                        "paper/" + path,
                        List.of(new PaperId(PaperId.Scheme.ARXIV, "2401.00001")),
                        title,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                List.of(),
                statements);
    }
}
