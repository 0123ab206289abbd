package org.paperweave.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.CypherRunner;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryParameter;
import org.paperweave.queries.ResultFormat;
import org.paperweave.queries.ResultTable;
import org.paperweave.queries.SparqlRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave query}: the canned questions. */
@Command(name = "query", description = "Asks a canned question of a store, or of Neo4j with --neo4j.")
final class QueryCommand implements Callable<Integer> {
    /** What to do about a name that is not found. */
    static final String NAMES =
            "names are found in any spelling, but not by likeness: see those in use with paperweave stats --top 100.";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Of the question; without it, all are listed.")
    private @Nullable String name;

    @Option(names = "--list", description = "List the questions with their parameters.")
    private boolean list;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter: a name in any spelling, or an IRI. May be given several times.")
    private List<String> given = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Characters a line of a table; 0 for as wide as need be.")
    private int width = terminalWidth();

    @Option(
            names = "--show",
            description = "Print the question's text in SPARQL, or in Cypher with --neo4j, instead of asking it.")
    private boolean show;

    @Mixin
    private StoreOption store;

    @Mixin
    private Neo4jOptions neo4j;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        QueryCatalogue catalogue = QueryCatalogue.shipped();
        String wanted = name;
        if (list || wanted == null) {
            catalogue.all().forEach(query -> explain(query, out));
            return ExitCode.DONE;
        }
        CannedQuery query = catalogue.get(wanted);
        if (show) {
            out.println(neo4j.uri() == null ? query.sparql() : query.cypher());
            return ExitCode.DONE;
        }
        ResultTable answer = ask(query);
        format.write(answer, out, width);
        out.flush();
        if (answer.rows().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No rows: the graph says nothing of the kind. If a name was asked for, " + NAMES);
        }
        return ExitCode.DONE;
    }

    /** Cut at the first equals sign by ourselves: a value may hold anything, quotes and more of them included. */
    static Map<String, String> parameters(CommandSpec spec, List<String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--param " + each + " is not of the form NAME=VALUE, as in --param dataset=ImageNet.");
            }
            parameters.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return parameters;
    }

    private ResultTable ask(CannedQuery query) {
        Map<String, String> parameters = parameters(spec, given);
        if (neo4j.uri() != null) {
            try (Neo4jConnection connection = neo4j.connect()) {
                return new CypherRunner(connection.driver(), connection.database()).run(query, parameters);
            }
        }
        try (Tdb2Store graph =
                Tdb2Store.openReadOnly(store.directory().existing().graph())) {
            return new SparqlRunner(graph.dataset()).run(query, parameters);
        }
    }

    private static void explain(CannedQuery query, PrintWriter out) {
        out.println(query.name());
        out.println("    " + query.title());
        for (QueryParameter parameter : query.parameters()) {
            String value = parameter.value();
            String example =
                    value == null ? "optional" : parameter.required() ? "for example " + value : "without it " + value;
            out.println("    --param " + parameter.name() + "=… " + parameter.description() + " (" + example + ")");
        }
        out.println("    gives " + String.join(", ", query.columnNames()));
        StringBuilder example = new StringBuilder("    ./paperweave query ").append(query.name());
        query.parameters().stream()
                .filter(QueryParameter::required)
                .forEach(parameter -> example.append(" -p ")
                        .append(parameter.name())
                        .append("=\"")
                        .append(parameter.value())
                        .append('"'));
        out.println(example);
    }

    /** Wide where nobody looks at a terminal: a cut cell is of no use in a file. */
    private static int terminalWidth() {
        String columns = System.getenv("COLUMNS");
        if (!Terminal.present()) {
            return 0;
        }
        try {
            return columns == null ? 120 : Integer.parseInt(columns);
        } catch (NumberFormatException e) {
            return 120;
        }
    }
}
