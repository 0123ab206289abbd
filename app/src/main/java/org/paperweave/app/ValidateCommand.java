package org.paperweave.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.loaders.validate.GraphValidator;
import org.paperweave.loaders.validate.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave validate}: whether a graph is what it should be. */
@Command(
        name = "validate",
        description =
                "Checks a store, or RDF files, against the shapes of the graph (SHACL). Ends with 1 where something is wrong.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "RDF files; without any, the store is checked.")
    private List<Path> files = List.of();

    @Mixin
    private StoreOption store;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Show so many places of each broken rule (default: ${DEFAULT-VALUE}).")
    private int examples = 3;

    @Override
    public Integer call() {
        List<Violation> violations = files.isEmpty() ? ofStore() : ofFiles();
        PrintWriter out = spec.commandLine().getOut();
        GraphValidator validator = GraphValidator.standard();
        if (violations.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "Valid: all %d rules hold.%n",
                    validator.rules().size());
            return ExitCode.DONE;
        }
        Map<String, List<Violation>> byRule = new LinkedHashMap<>();
        violations.forEach(each ->
                byRule.computeIfAbsent(each.shape(), rule -> new ArrayList<>()).add(each));
        byRule.forEach((rule, broken) -> {
            out.printf(
                    Locale.ROOT,
                    "%s, broken %,d times: %s%n",
                    rule,
                    broken.size(),
                    broken.get(0).message());
            broken.stream()
                    .limit(examples)
                    .forEach(each -> out.println(
                            "    <" + each.focus() + ">" + (each.value() == null ? "" : "  " + each.value())));
        });
        out.printf(Locale.ROOT, "Not valid: %,d places break %d rules.%n", violations.size(), byRule.size());
        return ExitCode.FAILED;
    }

    private List<Violation> ofStore() {
        try (Tdb2Store graph =
                Tdb2Store.openReadOnly(store.directory().existing().graph())) {
            DatasetGraph dataset = graph.dataset();
            return Txn.calculateRead(dataset, () -> GraphValidator.standard().validate(dataset.getUnionGraph()));
        }
    }

    private List<Violation> ofFiles() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new LoaderException(
                        file + " cannot be read. Name an RDF file (.ttl, .nq, .nt, .jsonld, .rdf, .trig).");
            }
            try {
                Txn.executeWrite(
                        dataset, () -> RDFDataMgr.read(dataset, file.toUri().toString()));
            } catch (RiotException e) {
                throw new LoaderException(
                        file + " is no RDF that can be read (" + e.getMessage()
                                + "). Its name has to end in what it holds"
                                + " (.ttl, .nq, .nt, .jsonld, .rdf, .trig).",
                        e);
            }
        }
        Graph all = GraphFactory.createDefaultGraph();
        dataset.begin(TxnType.READ);
        try {
            dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        } finally {
            dataset.end();
        }
        return GraphValidator.standard().validate(all);
    }
}
