package org.paperweave.model.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.Relation;

class OntologyTest {
    private static final Set<String> FOREIGN = Set.of(
            Vocabulary.DCTERMS,
            Vocabulary.SKOS,
            Vocabulary.OA,
            Vocabulary.RDF,
            Vocabulary.SCHEMA,
            Vocabulary.FABIO,
            Vocabulary.PRISM,
            Vocabulary.PROV,
            Vocabulary.OWL,
            Vocabulary.RDFS);

    private final Graph ontology = ontology();

    @Provide
    Arbitrary<GraphFragment> fragments() {
        return Arbitraries.oneOf(
                ArbitraryFragments.papers().map(each -> each),
                ArbitraryFragments.entities().map(each -> each));
    }

    @Property(tries = 100, seed = "17")
    void everyTermThatIsWrittenIsDefinedHereOrBelongsToAKnownVocabulary(@ForAll("fragments") GraphFragment fragment) {
        for (Triple triple : RdfMapping.standard().triples(fragment)) {
            List<Node> terms = new ArrayList<>(List.of(triple.getPredicate()));
            if (triple.getPredicate().equals(Vocabulary.TYPE)) {
                terms.add(triple.getObject());
            }
            assertThat(terms).allMatch(this::known);
        }
    }

    @Test
    void everyTermOfOursHasALabelACommentAndAType() {
        Set<String> lacking = new TreeSet<>();
        ontology.find().forEach(triple -> {
            Node term = triple.getSubject();
            if (term.getURI().startsWith(Vocabulary.PW)) {
                for (Node property : List.of(RDF.Nodes.type, RDFS.Nodes.label, RDFS.Nodes.comment)) {
                    if (!ontology.contains(term, property, Node.ANY)) {
                        lacking.add(term + " " + property);
                    }
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void whatTheOntologySaysOfOursIsDefined() {
        ontology.find()
                .filterKeep(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith(Vocabulary.PW))
                .forEach(triple -> assertThat(known(triple.getObject()))
                        .as(triple.toString())
                        .isTrue());
    }

    @Test
    void everyRelationAndEveryTypeHasItsTerm() {
        for (Relation relation : Relation.values()) {
            assertThat(known(Vocabulary.of(relation))).as(relation.name()).isTrue();
        }
        for (EntityType type : EntityType.values()) {
            assertThat(known(Vocabulary.of(type))).as(type.name()).isTrue();
        }
    }

    private boolean known(Node term) {
        String iri = term.getURI();
        return iri.startsWith(Vocabulary.PW)
                ? ontology.contains(term, RDF.Nodes.type, Node.ANY)
                : FOREIGN.stream().anyMatch(iri::startsWith);
    }

    private static Graph ontology() {
        InputStream file = Objects.requireNonNull(RdfMapping.class.getResourceAsStream("paperweave.ttl"));
        return RDFParser.source(file)
                .lang(Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                .toGraph();
    }
}
