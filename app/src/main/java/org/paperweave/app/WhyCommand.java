package org.paperweave.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.CypherRunner;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryRunner;
import org.paperweave.queries.ResultFormat;
import org.paperweave.queries.ResultTable;
import org.paperweave.queries.SparqlRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave why}: the words that a statement rests on. */
@Command(
        name = "why",
        description = "Shows the sentence that a statement of the graph rests on, with its words marked.")
final class WhyCommand implements Callable<Integer> {
    private static final int COLUMN_RELATION = 0;
    private static final int COLUMN_NAME = 1;
    private static final int COLUMN_WORDS = 2;
    private static final int COLUMN_SENTENCE = 3;
    private static final int COLUMN_PLACE = 4;
    private static final int COLUMN_CONFIDENCE = 5;
    private static final int COLUMN_ORIGIN = 6;
    private static final int COLUMN_TITLE = 7;
    private static final int COLUMN_PAPER = 8;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SUBJECT",
            description =
                    "A paper, by arXiv id, DOI, exact title, key or IRI; or a method, data set, metric or task by name: then all"
                            + " that papers say of it.")
    private String subject = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RELATION",
            description =
                    "introduces, uses, compares with, evaluates on, trains on, mentions, measures, addresses, has code, links to or"
                            + " reports, in any spelling (pw:evaluatesOn, EVALUATES_ON); without it, all.")
    private @Nullable String relation;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OBJECT",
            description =
                    "What the paper says it of, by name in any spelling or by IRI; a result by its number; without it, all.")
    private @Nullable String object;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Print a table instead: ${COMPLETION-CANDIDATES}.")
    private @Nullable ResultFormat format;

    @Mixin
    private StoreOption store;

    @Mixin
    private Neo4jOptions neo4j;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ResultTable answer = ask();
        if (answer.rows().isEmpty()) {
            spec.commandLine().getErr().println(nothing());
            return ExitCode.FAILED;
        }
        if (format != null) {
            format.write(answer, out, 0);
        } else {
            print(answer, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private ResultTable ask() {
        if (neo4j.uri() != null) {
            try (Neo4jConnection connection = neo4j.connect()) {
                return ask(new CypherRunner(connection.driver(), connection.database()));
            }
        }
        try (Tdb2Store graph =
                Tdb2Store.openReadOnly(store.directory().existing().graph())) {
            return ask(new SparqlRunner(graph.dataset()));
        }
    }

    private ResultTable ask(QueryRunner runner) {
        QueryCatalogue catalogue = QueryCatalogue.shipped();
        Map<String, String> parameters = new LinkedHashMap<>();
        String relationName = relation == null ? null : relation.replaceFirst("^pw:|^.*[#/]", "");
        if (relationName != null) {
            parameters.put("relation", relationName);
        }
        Map<String, String> ofPaper = new LinkedHashMap<>(parameters);
        ofPaper.put(
                "paper", PaperReference.parse(subject).map(Objects::toString).orElse(subject));
        if (object != null) {
            ofPaper.put("name", object);
        }
        ResultTable answer = runner.run(catalogue.get("why"), ofPaper);
        if (answer.rows().isEmpty() && object == null) {
            CannedQuery ofThing = catalogue.get("evidence");
            parameters.put("name", subject);
            return runner.run(ofThing, parameters);
        }
        return answer;
    }

    private String nothing() {
        if (relation == null && object == null) {
            return "The graph has no paper, method, data set, task or metric called \"" + subject
                    + "\". Look a paper up by arXiv id, DOI or exact title; " + QueryCommand.NAMES;
        }
        String asked = subject + (relation == null ? "" : " " + relation) + (object == null ? "" : " " + object);
        return "The graph does not say \"" + asked + "\". See what it says with: paperweave why \"" + subject
                + "\", or look the paper up by arXiv id, DOI or exact title.";
    }

    private static void print(ResultTable answer, PrintWriter out) {
        boolean terminal = Terminal.present();
        String begin = terminal ? "\u001b[1;33m" : "»";
        String end = terminal ? "\u001b[0m" : "«";
        String paper = "";
        for (List<@Nullable Object> row : answer.rows()) {
            String iri = text(row.get(COLUMN_PAPER));
            if (!iri.equals(paper)) {
                out.println((paper.isEmpty() ? "" : System.lineSeparator()) + text(row.get(COLUMN_TITLE)) + "  <" + iri
                        + ">");
                paper = iri;
            }
            out.println("  " + text(row.get(COLUMN_RELATION)) + " " + text(row.get(COLUMN_NAME)));
            Object sentence = row.get(COLUMN_SENTENCE);
            if (sentence == null) {
                out.println("      given by the source, not by its text");
            } else {
                out.println("      " + marked(sentence.toString(), text(row.get(COLUMN_WORDS)), begin, end));
            }
            out.println("      "
                    + String.format(
                            Locale.ROOT,
                            "%s, confidence %.2f%s",
                            text(row.get(COLUMN_ORIGIN)),
                            ((Number) Objects.requireNonNull(row.get(COLUMN_CONFIDENCE))).doubleValue(),
                            row.get(COLUMN_PLACE) == null ? "" : ", " + text(row.get(COLUMN_PLACE))));
        }
    }

    /** The sentence on one line, the words marked where they first stand in it. */
    static String marked(String sentence, String words, String begin, String end) {
        int at = sentence.indexOf(words);
        String marked = at < 0
                ? sentence
                : sentence.substring(0, at) + begin + words + end + sentence.substring(at + words.length());
        return marked.replaceAll("\\s+", " ").strip();
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
