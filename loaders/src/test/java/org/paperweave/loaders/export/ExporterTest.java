package org.paperweave.loaders.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.EventDrivenImporter;
import org.jgrapht.nio.dot.DOTEventDrivenImporter;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.GraphMLEventDrivenImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperweave.loaders.GeneratedGraphs;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.SampleGraphs;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.rdf.RdfFragments;
import org.paperweave.model.rdf.RdfMapping;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExporterTest {
    private final RdfMapping mapping = RdfMapping.standard();

    @TempDir
    Path folder;

    @Test
    void nquadsAreReadByJenaAndTheGraphComesBackEqual() {
        DatasetGraph read = RDFParser.fromString(text(ExportFormat.NQUADS), Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                .checking(true)
                .toDatasetGraph();
        RdfFragments fragments = new RdfFragments(mapping);

        for (GraphFragment expected : SampleGraphs.all()) {
            Node about = mapping.iri(expected.key());
            GraphFragment actual = expected instanceof GraphFragment.OfPaper
                    ? fragments.paper(about, triples(read, about, Node.ANY))
                    : fragments.entity(about, triples(read, mapping.entityGraph(), about));
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void nquadsAreInTheOrderOfTheirBytesAndNoneComesTwice() {
        List<byte[]> lines = text(ExportFormat.NQUADS)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();

        for (int i = 1; i < lines.size(); i++) {
            assertThat(Arrays.compareUnsigned(lines.get(i - 1), lines.get(i))).isNegative();
        }
    }

    @Test
    void nquadsHaveNoBlankNodesAndNoRawControlCharacters() {
        assertThat(text(ExportFormat.NQUADS))
                .doesNotContain("_:")
                .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F]");
    }

    @Test
    void turtleIsReadByJenaAndSaysTheSameAsTheUnionOfTheNquads() {
        Graph turtle = RDFParser.fromString(text(ExportFormat.TURTLE), Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                .checking(true)
                .toGraph();
        Graph union = RDFParser.fromString(text(ExportFormat.NQUADS), Lang.NQUADS)
                .toDatasetGraph()
                .getUnionGraph();

        assertThat(turtle.find().toSet()).isEqualTo(union.find().toSet());
    }

    @Test
    void turtleNamesEachSubjectOnce() {
        List<String> subjects = text(ExportFormat.TURTLE)
                .lines()
                .filter(line ->
                        !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("PREFIX"))
                .map(line -> line.split("\\s", 2)[0])
                .toList();

        assertThat(subjects).doesNotHaveDuplicates().contains("method:foldnet", "dataset:pebbles-1k");
    }

    @Test
    void graphMlIsReadByJgraphtWithAllNodesAndEdges() {
        Imported graph = new Imported(new GraphMLEventDrivenImporter(), text(ExportFormat.GRAPHML));

        assertThat(graph.nodes).doesNotHaveDuplicates();
        assertThat(graph.nodes.stream().map(each -> graph.of(each, "key")))
                .containsExactlyInAnyOrderElementsOf(expectedNodes());
        assertThat(graph.edges).hasSize(expectedEdges());
        assertThat(graph.of("method:foldnet", "label")).isEqualTo("FoldNet");
        assertThat(graph.of("dataset:hostile-1", "label")).isEqualTo(SampleGraphs.HOSTILE_NAMES.get(1));
        assertThat(graph.of("paper:arxiv:2401.00001", "year")).isEqualTo("2024");
        assertThat(graph.of("repository:github.com:stones:foldnet", "papers")).isEqualTo("2");
        assertThat(graph.edgeAttributes).contains("relation=introduces", "confidence=0.97", "origin=rule/made-up");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"TRIG", "JSONLD"})
    void namedGraphsAreReadByJenaAndSayTheSameAsTheNquads(ExportFormat format) {
        DatasetGraph read = RDFParser.fromString(text(format), format == ExportFormat.TRIG ? Lang.TRIG : Lang.JSONLD)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                .checking(true)
                .toDatasetGraph();
        DatasetGraph expected =
                RDFParser.fromString(text(ExportFormat.NQUADS), Lang.NQUADS).toDatasetGraph();

        assertThat(Iter.toSet(read.find())).isEqualTo(Iter.toSet(expected.find()));
    }

    @Test
    void yedFilesAreReadByJgraphtAndHaveWhatYedShows() throws Exception {
        // Without the graphics, which only yEd knows, it is plain GraphML.
        String plain = text(ExportFormat.YED)
                .replaceAll("(?s)<data key=\"(?:edge)?graphics\">.*?</data>", "")
                .replaceAll("<key [^>]*yfiles[^>]*>", "");
        Imported graph = new Imported(new GraphMLEventDrivenImporter(), plain);
        Document yed = dom(text(ExportFormat.YED));
        String y = "http://www.yworks.com/xml/graphml";

        assertThat(graph.nodes).doesNotHaveDuplicates().hasSameSizeAs(expectedNodes());
        assertThat(graph.edges).hasSize(expectedEdges());
        assertThat(yed.getElementsByTagNameNS(y, "NodeLabel").getLength())
                .isEqualTo(expectedNodes().size());
        assertThat(yed.getElementsByTagNameNS(y, "Fill").getLength())
                .isEqualTo(expectedNodes().size());
        assertThat(yed.getElementsByTagNameNS(y, "EdgeLabel").getLength()).isEqualTo(expectedEdges());
        assertThat(graph.of("method:foldnet", "description")).isEqualTo("method/foldnet");
    }

    @Test
    void dotIsReadByJgraphtWithAllNodesAndEdges() {
        List<String> nodes = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        DOTEventDrivenImporter reader = new DOTEventDrivenImporter();
        reader.addVertexConsumer(nodes::add);
        reader.addEdgeConsumer(edge -> edges.add(edge.getFirst() + " " + edge.getSecond()));
        Map<String, String> labels = new HashMap<>();
        reader.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("tooltip")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        reader.importInput(new StringReader(text(ExportFormat.DOT)));

        assertThat(Set.copyOf(nodes)).isEqualTo(expectedNodes());
        assertThat(edges).hasSize(expectedEdges());
        assertThat(labels.get("method/foldnet")).isEqualTo("FoldNet");
        assertThat(labels.values()).anyMatch(label -> label.contains("DETACH DELETE"));
    }

    @Test
    void cytoscapeAndD3FilesAreJsonWithAllNodesAndEdges() throws Exception {
        JsonNode cytoscape =
                new ObjectMapper().readTree(text(ExportFormat.CYTOSCAPE)).path("elements");
        JsonNode d3 = new ObjectMapper().readTree(text(ExportFormat.D3));
        Set<String> inCytoscape = new HashSet<>();
        cytoscape
                .path("nodes")
                .forEach(node -> inCytoscape.add(node.path("data").path("id").asText()));
        Set<String> inD3 = new HashSet<>();
        d3.path("nodes").forEach(node -> inD3.add(node.path("id").asText()));

        assertThat(inCytoscape).isEqualTo(expectedNodes());
        assertThat(inD3).isEqualTo(expectedNodes());
        assertThat(cytoscape.path("edges"))
                .hasSize(expectedEdges())
                .allSatisfy(edge -> assertThat(inCytoscape)
                        .contains(
                                edge.path("data").path("source").asText(),
                                edge.path("data").path("target").asText()));
        assertThat(d3.path("links"))
                .hasSize(expectedEdges())
                .allSatisfy(link -> assertThat(inD3)
                        .contains(
                                link.path("source").asText(),
                                link.path("target").asText()));
    }

    @Test
    void csvIsAZipOfTwoTablesThatCommonsCsvReads() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(mapping).export(SampleGraphs.all()::stream, ExportFormat.CSV, out);
        Map<String, List<CSVRecord>> tables = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String csv = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                tables.put(
                        entry.getName(),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(new StringReader(csv))
                                .getRecords());
            }
        }

        assertThat(tables.get("nodes.csv").stream().map(row -> row.get("Id")).collect(Collectors.toSet()))
                .isEqualTo(expectedNodes());
        assertThat(tables.get("edges.csv"))
                .hasSize(expectedEdges())
                .allSatisfy(row -> assertThat(expectedNodes()).contains(row.get("Source"), row.get("Target")));
        assertThat(tables.get("nodes.csv").stream().map(row -> row.get("Label")))
                .containsAll(SampleGraphs.HOSTILE_NAMES.subList(0, 2));
    }

    @Test
    void gexfIsReadByJgraphtWithAllNodesAndEdges() {
        SimpleGEXFEventDrivenImporter reader = new SimpleGEXFEventDrivenImporter();
        // It has the schema of version 1.2 only, whose namespace is another.
        reader.setSchemaValidation(false);
        Imported graph = new Imported(reader, text(ExportFormat.GEXF));

        assertThat(graph.nodes).doesNotHaveDuplicates();
        assertThat(Set.copyOf(graph.nodes)).isEqualTo(expectedNodes());
        assertThat(graph.edges).hasSize(expectedEdges());
    }

    @Test
    void gexfHasEveryNodeAndEdgeWithColourSizeAndTime() throws Exception {
        Document gexf = dom(text(ExportFormat.GEXF));
        Map<String, Element> nodes = new HashMap<>();
        elements(gexf, "node").forEach(node -> nodes.put(node.getAttribute("id"), node));

        assertThat(nodes.keySet()).isEqualTo(expectedNodes());
        assertThat(elements(gexf, "edge")).hasSize(expectedEdges()).allSatisfy(edge -> {
            Element source = nodes.get(edge.getAttribute("source"));
            Element target = nodes.get(edge.getAttribute("target"));
            assertThat(source).isNotNull();
            assertThat(target).isNotNull();
            // No edge begins before both of its ends do.
            assertThat(edge.getAttribute("start")).isGreaterThanOrEqualTo(source.getAttribute("start"));
            assertThat(edge.getAttribute("start")).isGreaterThanOrEqualTo(target.getAttribute("start"));
        });
        Element method = nodes.get("method/foldnet");
        assertThat(method.getAttribute("start")).isEqualTo("2024-01-02");
        assertThat(method.getElementsByTagNameNS("http://gexf.net/1.3/viz", "color")
                        .getLength())
                .isEqualTo(1);
        assertThat(method.getElementsByTagNameNS("http://gexf.net/1.3/viz", "size")
                        .getLength())
                .isEqualTo(1);
        assertThat(nodes.get("paper/text/00000000000000aa").hasAttribute("start"))
                .isFalse();
        assertThat(nodes.get("dataset/hostile-4").getAttribute("label")).isEqualTo("[31m bell");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameGraphGivesTheSameBytesFromMemoryAndFromAStore(ExportFormat format) {
        try (Tdb2Store store = Tdb2Store.open(folder.resolve("store"))) {
            List<GraphFragment> shuffled = new ArrayList<>(SampleGraphs.all());
            Collections.shuffle(shuffled, new Random(5));
            store.load(shuffled.iterator(), GraphStore.Mode.ADD, done -> {});

            assertThat(text(format, store::fragments)).isEqualTo(text(format));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anEmptyGraphIsAFileToo(ExportFormat format) {
        assertThat(text(format, Stream::empty)).isEqualTo(text(format, Stream::empty));
    }

    @Test
    void theFingerprintIsTheHashOfTheNquadsWhateverTheOrder() throws Exception {
        List<GraphFragment> shuffled = new ArrayList<>(SampleGraphs.all());
        Collections.shuffle(shuffled, new Random(5));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(text(ExportFormat.NQUADS).getBytes(StandardCharsets.UTF_8));

        assertThat(Fingerprint.of(shuffled::stream, mapping))
                .isEqualTo(new Fingerprint(HexFormat.of().formatHex(hash)))
                .isNotEqualTo(Fingerprint.of(() -> Stream.of(SampleGraphs.firstRevised()), mapping));
    }

    @Test
    void everyStreamIsClosed() {
        for (ExportFormat format : ExportFormat.values()) {
            Set<Stream<GraphFragment>> open = new HashSet<>();
            text(format, () -> {
                Stream<GraphFragment> stream = SampleGraphs.all().stream();
                open.add(stream);
                return stream.onClose(() -> open.remove(stream));
            });
            assertThat(open).as(format.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFullDiskIsSaidSo(ExportFormat format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> new Exporter().export(() -> new GeneratedGraphs(50).fragments(), format, full))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("has room");
    }

    @Test
    void noTemporaryFilesAreLeft() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = paperweaveFiles(temporary);
        text(ExportFormat.NQUADS);
        text(ExportFormat.TURTLE);

        assertThat(paperweaveFiles(temporary)).isEqualTo(before);
    }

    private static Set<Path> paperweaveFiles(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(each -> each.getFileName().toString().startsWith("paperweave-"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Triple> triples(DatasetGraph from, Node graph, Node subject) {
        return Iter.iter(from.find(graph, subject, Node.ANY, Node.ANY))
                .map(Quad::asTriple)
                .toList();
    }

    private static Set<String> expectedNodes() {
        Set<String> keys = new HashSet<>();
        SampleGraphs.all().forEach(each -> keys.add(each.key()));
        SampleGraphs.papers().forEach(each -> {
            each.links().forEach(link -> keys.add(link.key()));
            each.results().forEach(result -> keys.add(result.key()));
        });
        return keys;
    }

    private static int expectedEdges() {
        long broader = SampleGraphs.entities().stream()
                .filter(each -> each.node().broader() != null)
                .count();
        long said = SampleGraphs.papers().stream()
                .mapToLong(each -> each.statements().size())
                .sum();
        long about = SampleGraphs.papers().stream()
                .flatMap(each -> each.results().stream())
                .flatMap(each -> Stream.of(each.method(), each.dataset(), each.metric(), each.baseline()))
                .filter(Objects::nonNull)
                .count();
        return (int) (broader + said + about);
    }

    private String text(ExportFormat format) {
        return text(format, SampleGraphs.all()::stream);
    }

    private String text(ExportFormat format, Supplier<Stream<GraphFragment>> fragments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(mapping).export(fragments, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document dom(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://gexf.net/1.3", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** What a foreign reader says that it has read. */
    private static final class Imported {
        private final List<String> nodes = new ArrayList<>();
        private final List<String> edges = new ArrayList<>();
        private final Map<String, String> attributes = new HashMap<>();
        private final Set<String> edgeAttributes = new HashSet<>();

        <
                        R extends
                                BaseEventDrivenImporter<String, org.jgrapht.alg.util.Triple<String, String, Double>>
                                        & EventDrivenImporter<
                                                String, org.jgrapht.alg.util.Triple<String, String, Double>>>
                Imported(R reader, String file) {
            reader.addVertexConsumer(nodes::add);
            reader.addEdgeConsumer(edge -> edges.add(edge.getFirst() + " " + edge.getSecond()));
            reader.addVertexAttributeConsumer(
                    (key, value) -> attributes.put(key.getFirst() + " " + key.getSecond(), value.getValue()));
            reader.addEdgeAttributeConsumer(
                    (key, value) -> edgeAttributes.add(key.getSecond() + "=" + value.getValue()));
            reader.importInput(new StringReader(file));
        }

        String of(String node, String attribute) {
            return String.valueOf(attributes.get(node + " " + attribute));
        }
    }
}
