package org.paperweave.loaders.neo4j;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.EdgeType;
import org.paperweave.model.property.NodeLabel;
import org.paperweave.model.property.PropertyEdge;
import org.paperweave.model.property.PropertyFragment;
import org.paperweave.model.property.PropertyMapping;
import org.paperweave.model.property.PropertyNode;

/**
 * Writes a graph as the files that {@code neo4j-admin database import full} reads: the way into an empty Neo4j that takes minutes
 * where Bolt takes hours. What is imported is what {@link Neo4jStore} would have loaded, fingerprints included, so that a later load over
 * Bolt finds it unchanged.
 *
 * <p>A folder holds {@code nodes-LABEL.csv} and {@code relationships-TYPE.csv}, each with a typed header, {@code import.args} with
 * the options that fit, and {@code schema.cypher} with the constraints and indexes to make afterwards. The same graph gives the same bytes.
 *
 * <p>Reads the graph twice, first for the columns; holds one small entry a link.
 */
public final class Neo4jImportFiles {
    /** Between the items of a list: a control character that no title or name has. */
    private static final char BETWEEN = '\u001f';

    private static final String ARGUMENTS = "import.args";
    private static final String SCHEMA = "schema.cypher";

    private final PropertyMapping mapping;

    /**
     * A writer of files.
     *
     * @param mapping how fragments become nodes and relationships
     */
    public Neo4jImportFiles(PropertyMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Writes the files.
     *
     * @param fragments gives the whole graph, each fragment once; asked twice, each stream is closed
     * @param directory made where it is not there; files of an earlier run are replaced, others left alone
     * @return how many nodes and relationships were written
     * @throws LoaderException if a file cannot be written
     */
    public Written write(Supplier<Stream<GraphFragment>> fragments, Path directory) {
        SortedMap<String, Table> tables = new TreeMap<>();
        SortedMap<String, Spelling> links = new TreeMap<>();
        each(fragments, fragment -> plan(fragment, tables, links));
        try {
            Files.createDirectories(directory);
            removeOld(directory);
            Written written;
            try (Output output = new Output(directory, tables)) {
                each(fragments, output::write);
                for (Spelling spelling : links.values()) {
                    output.node(spelling.node(), null);
                }
                written = new Written(output.nodes, output.relationships);
            }
            Files.writeString(directory.resolve(ARGUMENTS), arguments(tables));
            try (InputStream in = Neo4jImportFiles.class.getResourceAsStream(SCHEMA)) {
                Files.write(directory.resolve(SCHEMA), in.readAllBytes());
            }
            return written;
        } catch (IOException e) {
            throw new LoaderException(
                    "The files for Neo4j's importer cannot be written to " + directory.toAbsolutePath() + " ("
                            + e.getMessage() + "). Check its rights and its disk, or name another folder.",
                    e);
        }
    }

    /**
     * What was written.
     *
     * @param nodes how many
     * @param relationships how many
     */
    public record Written(long nodes, long relationships) {}

    /** A type that this graph has no more of must not stay behind from a graph that had it. */
    private static void removeOld(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Neo4jImportFiles::isOurs).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && (name.startsWith("nodes-") || name.startsWith("relationships-"));
    }

    /** An action on a fragment that may fail on a disk. */
    @FunctionalInterface
    private interface Step {
        void take(PropertyFragment fragment) throws IOException;
    }

    private void each(Supplier<Stream<GraphFragment>> fragments, Step step) {
        try (Stream<GraphFragment> all = fragments.get()) {
            for (GraphFragment fragment : (Iterable<GraphFragment>) all::iterator) {
                step.take(mapping.properties(fragment));
            }
        } catch (IOException e) {
            throw new LoaderException("The files for Neo4j's importer cannot be written (" + e.getMessage() + ").", e);
        }
    }

    /** Which files there will be with which columns, and what links that papers share are called. */
    private static void plan(
            PropertyFragment fragment, SortedMap<String, Table> tables, SortedMap<String, Spelling> links) {
        table(tables, fragment.node().label()).see(fragment.node().properties());
        table(tables, fragment.node().label()).see(Map.of(Neo4jStore.FINGERPRINT, ""));
        fragment.results().forEach(node -> table(tables, node.label()).see(node.properties()));
        fragment.links().forEach(node -> table(tables, node.label()).see(node.properties()));
        Map<String, PropertyNode> held = new HashMap<>();
        fragment.links().forEach(link -> held.put(link.id(), link));
        for (PropertyEdge edge : fragment.edges()) {
            table(tables, edge.type()).see(edge.properties());
            PropertyNode link = held.get(edge.to());
            if (link != null) {
                links.merge(
                        link.id(),
                        new Spelling(edge, link),
                        (a, b) -> BY_SPELLING.compare(a.edge(), b.edge()) <= 0 ? a : b);
            }
        }
    }

    /** What one paper calls a link. */
    private record Spelling(PropertyEdge edge, PropertyNode node) {}

    /** The order of links.cypher, where null comes last. */
    private static final Comparator<PropertyEdge> BY_SPELLING = by("url")
            .thenComparing(by("kind"))
            .thenComparing(by("host"))
            .thenComparing(by("owner"))
            .thenComparing(by("name"));

    private static Comparator<PropertyEdge> by(String property) {
        return Comparator.comparing(
                edge -> (String) edge.properties().get(property), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static Table table(SortedMap<String, Table> tables, NodeLabel label) {
        return tables.computeIfAbsent("nodes-" + label.label(), file -> new Table(label.label(), true));
    }

    private static Table table(SortedMap<String, Table> tables, EdgeType type) {
        return tables.computeIfAbsent("relationships-" + type.name(), file -> new Table(type.name(), false));
    }

    /** For {@code @import.args}; the tool is run in the folder. */
    private static String arguments(SortedMap<String, Table> tables) {
        String files = tables.entrySet().stream()
                .map(entry -> (entry.getValue().ofNodes ? "--nodes=" : "--relationships=") + entry.getValue().kind + "="
                        + entry.getKey() + ".csv\n")
                .collect(Collectors.joining());
        return files + "--id-type=string\n--array-delimiter=U+001F\n--multiline-fields=true\n";
    }

    /** The columns of one file. */
    private static final class Table {
        private final String kind;
        private final boolean ofNodes;
        private final SortedMap<String, String> types = new TreeMap<>();

        Table(String kind, boolean ofNodes) {
            this.kind = kind;
            this.ofNodes = ofNodes;
        }

        void see(Map<String, Object> properties) {
            properties.forEach((name, value) -> {
                if (!ofNodes || !name.equals("id")) {
                    types.putIfAbsent(name, type(value));
                }
            });
        }

        String header() {
            List<String> columns = new ArrayList<>(ofNodes ? List.of("id:ID") : List.of(":START_ID", ":END_ID"));
            types.forEach((name, type) -> columns.add(name + ":" + type));
            return String.join(",", columns) + "\n";
        }

        private static String type(Object value) {
            if (value instanceof List) {
                return "string[]";
            }
            return value instanceof Long
                    ? "long"
                    : value instanceof Double ? "double" : value instanceof Boolean ? "boolean" : "string";
        }
    }

    /** All files, open. */
    private static final class Output implements AutoCloseable {
        private final SortedMap<String, Table> tables;
        private final Map<String, Writer> writers = new HashMap<>();
        private long nodes;
        private long relationships;

        Output(Path directory, SortedMap<String, Table> tables) throws IOException {
            this.tables = tables;
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                BufferedWriter writer =
                        Files.newBufferedWriter(directory.resolve(table.getKey() + ".csv"), StandardCharsets.UTF_8);
                writers.put(table.getKey(), writer);
                writer.write(table.getValue().header());
            }
        }

        void write(PropertyFragment fragment) throws IOException {
            node(fragment.node(), Fingerprint.of(fragment));
            for (PropertyNode result : fragment.results()) {
                node(result, null);
            }
            for (PropertyEdge edge : fragment.edges()) {
                relationships++;
                row("relationships-" + edge.type().name(), edge.properties(), edge.from(), edge.to());
            }
        }

        void node(PropertyNode node, @Nullable String fingerprint) throws IOException {
            nodes++;
            Map<String, Object> properties = new HashMap<>(node.properties());
            if (fingerprint != null) {
                properties.put(Neo4jStore.FINGERPRINT, fingerprint);
            }
            row("nodes-" + node.label().label(), properties, node.id());
        }

        private void row(String file, Map<String, Object> properties, String... ids) throws IOException {
            StringBuilder row = new StringBuilder();
            for (String id : ids) {
                row.append(row.length() == 0 ? "" : ",").append(quoted(id));
            }
            for (String name : tables.get(file).types.keySet()) {
                row.append(',').append(cell(properties.get(name)));
            }
            writers.get(file).write(row.append('\n').toString());
        }

        private static String cell(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof List<?> items) {
                return quoted(items.stream()
                        .map(item -> ((String) item).replace(BETWEEN, '\uFFFD'))
                        .collect(Collectors.joining(String.valueOf(BETWEEN))));
            }
            return value instanceof String text ? quoted(text) : value.toString();
        }

        /** Always in quotation marks: an empty cell is no value, an empty text is one. */
        private static String quoted(String text) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }

        @Override
        public void close() throws IOException {
            IOException first = null;
            for (Writer writer : writers.values()) {
                try {
                    writer.close();
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }
}
