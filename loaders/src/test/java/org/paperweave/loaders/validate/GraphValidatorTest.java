package org.paperweave.loaders.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GraphValidatorTest {
    private static final String PREFIXES = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX pw: <https://w3id.org/paperweave/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX : <https://example.org/>
            """;

    /** A paper that says one thing of each kind. */
    private static final String SOUND = PREFIXES + """
            :p a pw:Paper ; dcterms:identifier "arxiv:2401.00001" ; dcterms:title "Fern" ; dcterms:abstract "Fern reads C." ;
              pw:year 2024 ; pw:introduces :m ; pw:uses :n ; pw:comparesWith :o ; pw:evaluatesOn :d ; pw:trainsOn :e ;
              pw:mentions :f ; pw:measures :k ; pw:addresses :t ; pw:hasCode :c ; pw:linksTo :l ; pw:reports :r .
            :m a pw:Method ; skos:prefLabel "Fern" ; pw:nameKey "fern" ; skos:broader :n .
            :n a pw:Method ; skos:prefLabel "Moss" ; pw:nameKey "moss" .
            :o a pw:Method ; skos:prefLabel "Reed" ; pw:nameKey "reed" .
            :d a pw:Dataset ; skos:prefLabel "Pond" ; pw:nameKey "pond" .
            :e a pw:Dataset ; skos:prefLabel "Lake" ; pw:nameKey "lake" .
            :f a pw:Dataset ; skos:prefLabel "Well" ; pw:nameKey "well" .
            :k a pw:Metric ; skos:prefLabel "depth" ; pw:nameKey "depth" ; pw:direction "lower" .
            :t a pw:Task ; skos:prefLabel "reading" ; pw:nameKey "reading" .
            :c a pw:Repository ; schema:url "https://github.com/a/b" ; pw:linkKind "code" .
            :l a pw:Page ; schema:url "https://example.org/page" ; pw:linkKind "page" .
            :r a pw:Result ; pw:kind "absolute" ; pw:value 3.5 ; pw:rawValue "3.5" ; pw:unit "" ; pw:ofMethod :m ;
              pw:onDataset :d ; pw:byMetric :k ; pw:overBaseline :n .
            :s a pw:Statement ; rdf:subject :p ; rdf:predicate pw:introduces ; rdf:object :m ; pw:confidence 0.9 ;
              pw:origin "rule/presented" ; prov:wasAttributedTo :tool ; oa:hasTarget :w .
            :tool a prov:SoftwareAgent .
            :w a pw:Evidence ; oa:start 0 ; oa:end 4 ; oa:exact "Fern" ; pw:sentence "Fern reads C." .
            """;

    /** For each rule an update that breaks it. */
    private static final Map<String, String> BROKEN = new TreeMap<>(Map.ofEntries(
            Map.entry("PaperIdentifier", "DELETE WHERE { :p dcterms:identifier ?x }"),
            Map.entry("PaperTitle", "INSERT DATA { :p dcterms:title \"Another\" }"),
            Map.entry("PaperAbstract", "INSERT DATA { :p dcterms:abstract \"Another\" }"),
            Map.entry("PaperYear", "INSERT DATA { :p pw:year 20240 }"),
            Map.entry("PaperIntroduces", "INSERT DATA { :p pw:introduces :k }"),
            Map.entry("PaperUses", "INSERT DATA { :p pw:uses :d }"),
            Map.entry("PaperComparesWith", "INSERT DATA { :p pw:comparesWith :t }"),
            Map.entry("PaperEvaluatesOn", "INSERT DATA { :p pw:evaluatesOn :m }"),
            Map.entry("PaperTrainsOn", "INSERT DATA { :p pw:trainsOn :k }"),
            Map.entry("PaperMentions", "INSERT DATA { :p pw:mentions :m }"),
            Map.entry("PaperMeasures", "INSERT DATA { :p pw:measures :t }"),
            Map.entry("PaperAddresses", "INSERT DATA { :p pw:addresses :k }"),
            Map.entry("PaperHasCode", "INSERT DATA { :p pw:hasCode :l }"),
            Map.entry("PaperLinksTo", "INSERT DATA { :p pw:linksTo :m }"),
            Map.entry("PaperReports", "INSERT DATA { :p pw:reports :m }"),
            Map.entry("EntityName", "DELETE WHERE { :n skos:prefLabel ?x }"),
            Map.entry("EntityKey", "INSERT DATA { :n pw:nameKey \"Moss Green\" }"),
            Map.entry("EntityBroader", "INSERT DATA { :n skos:broader :p }"),
            Map.entry("EntityIsSpokenOf", "DELETE DATA { :p pw:trainsOn :e }"),
            Map.entry("EntityDirection", "INSERT DATA { :k pw:direction \"sideways\" }"),
            Map.entry("ResultKind", "DELETE WHERE { :r pw:kind ?x }"),
            Map.entry("ResultValue", "INSERT DATA { :r pw:value \"four\" }"),
            Map.entry("ResultRawValue", "DELETE WHERE { :r pw:rawValue ?x }"),
            Map.entry("ResultUnit", "DELETE WHERE { :r pw:unit ?x }"),
            Map.entry("ResultMethod", "INSERT DATA { :r pw:ofMethod :o }"),
            Map.entry("ResultDataset", "INSERT DATA { :r pw:onDataset :k }"),
            Map.entry("ResultMetric", "INSERT DATA { :r pw:byMetric :d }"),
            Map.entry("ResultBaseline", "INSERT DATA { :r pw:overBaseline :d }"),
            Map.entry("ResultIsReported", "DELETE DATA { :p pw:reports :r }"),
            Map.entry("LinkUrl", "DELETE WHERE { :c schema:url ?x }"),
            Map.entry("LinkKind", "INSERT DATA { :c pw:linkKind \"film\" }"),
            Map.entry("StatementSubject", "DELETE WHERE { :s rdf:subject ?x }"),
            Map.entry("StatementPredicate", "INSERT DATA { :s rdf:predicate pw:praises }"),
            Map.entry("StatementObject", "INSERT DATA { :s rdf:object :n . :p pw:introduces :n }"),
            Map.entry("StatementConfidence", "INSERT DATA { :s pw:confidence 1.5 }"),
            Map.entry("StatementOrigin", "DELETE WHERE { :s pw:origin ?x }"),
            Map.entry("StatementTool", "INSERT DATA { :s prov:wasAttributedTo :m }"),
            Map.entry("StatementEvidence", "INSERT DATA { :s oa:hasTarget :m }"),
            Map.entry("StatementIsAsserted", "DELETE DATA { :p pw:introduces :m }"),
            Map.entry("StatementHasWords", "DELETE WHERE { :s oa:hasTarget ?x }"),
            Map.entry("EvidenceStart", "DELETE { :w oa:start ?x } INSERT { :w oa:start 5 } WHERE { :w oa:start ?x }"),
            Map.entry("EvidenceEnd", "DELETE WHERE { :w oa:end ?x }"),
            Map.entry("EvidenceExact", "DELETE WHERE { :w oa:exact ?x }"),
            Map.entry("EvidenceSentence", "DELETE WHERE { :w pw:sentence ?x }"),
            Map.entry(
                    "EvidenceFits",
                    "DELETE { :w oa:exact ?x } INSERT { :w oa:exact \"Moss\" } WHERE { :w oa:exact ?x }")));

    private final GraphValidator validator = GraphValidator.standard();

    @Test
    void aSoundGraphIsValid() {
        assertThat(validator.validate(sound())).isEmpty();
    }

    @Test
    void everyRuleHasAGraphThatBreaksIt() {
        assertThat(BROKEN.keySet()).isEqualTo(validator.rules());
    }

    @TestFactory
    Stream<DynamicTest> aGraphThatBreaksARuleIsRejectedByThatRule() {
        return BROKEN.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Graph graph = sound();
                    UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                            .update(PREFIXES + each.getValue())
                            .execute();
                    List<Violation> violations = validator.validate(graph);
                    assertThat(violations).extracting(Violation::shape).contains(each.getKey());
                    assertThat(violations)
                            .allSatisfy(
                                    violation -> assertThat(violation.message()).isNotBlank());
                }));
    }

    @Test
    void positionsBeyondTheFirstPlaneAreTakenCareOf() {
        Graph graph = sound();
        Node words = NodeFactory.createURI("https://example.org/w");
        Consumer<String> text = abstractText -> {
            Node paper = NodeFactory.createURI("https://example.org/p");
            Node property = NodeFactory.createURI("http://purl.org/dc/terms/abstract");
            graph.remove(paper, property, Node.ANY);
            graph.add(Triple.create(paper, property, NodeFactory.createLiteralString(abstractText)));
        };
        text.accept("\ud835\udd04 Fern reads C.");
        assertThat(validator.validate(graph)).isEmpty();
        text.accept("\ud835\udd04 Moss reads C.");
        assertThat(validator.validate(graph)).extracting(Violation::focus).containsExactly(words.getURI());
    }

    private static Graph sound() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(SOUND, Lang.TURTLE).parse(graph);
        return graph;
    }
}
