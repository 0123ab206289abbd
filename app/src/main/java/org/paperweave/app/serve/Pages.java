package org.paperweave.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.PaperId;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryParameter;
import org.paperweave.queries.ResultTable;
import org.paperweave.queries.SparqlRunner;

/** Pages for people. Everything that comes from the graph is text. To be used within a read transaction. */
final class Pages {
    private static final int ROWS = 50;
    private static final List<String> CLASSES = List.of("Method", "Dataset", "Task", "Metric");
    private static final Map<String, String> PLURALS =
            Map.of("Method", "Methods", "Dataset", "Data sets", "Task", "Tasks", "Metric", "Metrics");

    private final GraphReader reader;
    private final SparqlRunner runner;
    private final String base;
    private final QueryCatalogue catalogue = QueryCatalogue.shipped();
    /** What the home page shows; worked out once, since the store does not change while it is served. */
    private volatile @Nullable String home;

    Pages(GraphReader reader, SparqlRunner runner, String base) {
        this.reader = reader;
        this.runner = runner;
        this.base = base;
    }

    String home() {
        String made = home;
        if (made == null) {
            made = makeHome();
            home = made;
        }
        return made;
    }

    private String makeHome() {
        Html page = begin("Paperweave", "");
        page.raw(
                "<section class=\"hero\"><h1>A graph of machine-learning papers</h1><p>Methods, data sets, tasks, metrics,"
                        + " results and code, each with the sentence that says so.</p>");
        searchBox(page, "");
        page.raw("</section><dl class=\"counts\">");
        ResultTable counts = runner.run(catalogue.get("counts"), Map.of());
        for (List<@Nullable Object> row : counts.rows()) {
            // Things, not what is said of them.
            if (!Character.isUpperCase(String.valueOf(row.get(0)).charAt(0))) {
                continue;
            }
            page.raw("<div><dt>")
                    .text(String.valueOf(row.get(0)))
                    .raw("</dt><dd>")
                    .text(String.format(Locale.ROOT, "%,d", (Long) row.get(1)))
                    .raw("</dd></div>");
        }
        page.raw("</dl><div class=\"columns\">");
        for (String type : CLASSES) {
            page.raw("<section><h2>").text(PLURALS.get(type)).raw("</h2><ol class=\"top\">");
            for (GraphReader.Row row :
                    reader.ask("top", Map.of("class", NodeFactory.createURI(GraphReader.PW + type)), 0, -1)) {
                page.raw("<li>")
                        .link(local(row.needed("node")), row.text("name"))
                        .raw(" <span class=\"n\">")
                        .text(row.text("papers"))
                        .raw("</span></li>");
            }
            page.raw("</ol></section>");
        }
        page.raw("</div><section><h2>Questions</h2><ul class=\"questions\">");
        for (CannedQuery query : catalogue.all()) {
            page.raw("<li>")
                    .link("/query?example=" + query.name(), query.title())
                    .raw("</li>");
        }
        return end(page.raw("</ul></section>"));
    }

    String search(String words) {
        Html page = begin(words.isBlank() ? "Search" : words + " – search", words);
        page.raw("<h1>Search</h1>");
        searchBox(page, words);
        List<GraphReader.Row> rows = reader.search(words);
        if (rows.isEmpty()) {
            page.raw("<p>Nothing has ")
                    .text(words.isBlank() ? "no words" : words)
                    .raw(" in its name, title or abstract.</p>");
        }
        page.raw("<ul class=\"found\">");
        for (GraphReader.Row row : rows) {
            String type = row.needed("class").substring(GraphReader.PW.length());
            page.raw("<li><span class=\"type ")
                    .text(type.toLowerCase(Locale.ROOT))
                    .raw("\">")
                    .text(type)
                    .raw("</span> ")
                    .link(local(row.needed("node")), row.text("label"))
                    .raw("</li>");
        }
        return end(page.raw("</ul>"));
    }

    /** A method, data set, metric, task, repository or page. */
    String entity(Node node, String type, int number) {
        List<String> labels = reader.texts(node, GraphReader.PREF_LABEL);
        List<String> urls = reader.texts(node, NodeFactory.createURI("https://schema.org/url"));
        String name = labels.isEmpty() ? (urls.isEmpty() ? node.getURI() : urls.get(0)) : labels.get(0);
        Html page = begin(name, "");
        page.raw("<p class=\"type ")
                .text(type.toLowerCase(Locale.ROOT))
                .raw("\">")
                .text(type)
                .raw("</p><h1>")
                .text(name)
                .raw("</h1>");
        List<String> aliases = reader.texts(node, GraphReader.ALT_LABEL).stream()
                .filter(alias -> !alias.equals(name))
                .toList();
        if (!aliases.isEmpty()) {
            page.raw("<p class=\"aliases\">also ")
                    .text(String.join(", ", aliases))
                    .raw("</p>");
        }
        for (String url : urls) {
            page.raw("<p>").outside(url).raw("</p>");
        }
        relatives(page, "Variant of", reader.texts(node, GraphReader.BROADER));
        relatives(
                page,
                "Variants",
                reader.subjects(GraphReader.BROADER, node).stream()
                        .map(Node::getURI)
                        .toList());
        formats(page, node);
        results(page, node);
        statements(page, node, number);
        return end(page);
    }

    private void relatives(Html page, String title, List<String> iris) {
        if (iris.isEmpty()) {
            return;
        }
        page.raw("<p>").text(title).raw(": ");
        for (int i = 0; i < Math.min(iris.size(), ROWS); i++) {
            List<String> labels = reader.texts(NodeFactory.createURI(iris.get(i)), GraphReader.PREF_LABEL);
            page.raw(i == 0 ? "" : ", ").link(local(iris.get(i)), labels.isEmpty() ? iris.get(i) : labels.get(0));
        }
        page.raw("</p>");
    }

    private void results(Html page, Node node) {
        List<GraphReader.Row> rows = reader.ask("results", Map.of("node", node), 0, ROWS + 1L);
        if (rows.isEmpty()) {
            return;
        }
        page.raw(
                "<h2>Results</h2><div class=\"scroll\"><table><thead><tr><th>Method</th><th>Data set</th><th>Metric</th><th>Value</th>"
                        + "<th>Kind</th><th>Year</th><th>Paper</th></tr></thead><tbody>");
        for (GraphReader.Row row : rows.subList(0, Math.min(rows.size(), ROWS))) {
            page.raw("<tr><td>");
            named(page, row, "method");
            page.raw("</td><td>");
            named(page, row, "dataset");
            page.raw("</td><td>");
            named(page, row, "metric");
            page.raw("</td><td class=\"value\" title=\"")
                    .text(row.text("sentence"))
                    .raw("\">")
                    .text(row.text("raw"))
                    .text(row.needed("unit").isEmpty() ? "" : " " + row.needed("unit"))
                    .raw("</td><td>")
                    .text(row.text("kind"))
                    .text(row.text("baselineName") == null ? "" : " over " + row.text("baselineName"))
                    .raw("</td><td>")
                    .text(row.text("year"))
                    .raw("</td><td>")
                    .link(local(row.needed("paper")), titleOf(row))
                    .raw("</td></tr>");
        }
        page.raw("</tbody></table></div>");
        if (rows.size() > ROWS) {
            page.raw("<p class=\"more\">The first ")
                    .text(Integer.toString(ROWS))
                    .raw(" are shown; the query page has all.</p>");
        }
    }

    private void named(Html page, GraphReader.Row row, String part) {
        String iri = row.text(part);
        if (iri != null) {
            page.link(local(iri), row.text(part + "Name"));
        }
    }

    private void statements(Html page, Node node, int number) {
        List<GraphReader.Row> rows = reader.ask("statements", Map.of("node", node), (long) number * ROWS, ROWS + 1L);
        page.raw("<h2>What papers say</h2>");
        String relation = "";
        for (GraphReader.Row row : rows.subList(0, Math.min(rows.size(), ROWS))) {
            if (!row.needed("relation").equals(relation)) {
                page.raw(relation.isEmpty() ? "" : "</ul>");
                relation = row.needed("relation");
                page.raw("<h3>").text(relation).raw("</h3><ul class=\"says\">");
            }
            page.raw("<li>").link(local(row.needed("paper")), titleOf(row));
            if (row.text("year") != null) {
                page.raw(" <span class=\"n\">").text(row.text("year")).raw("</span>");
            }
            evidence(page, row.text("sentence"), row.text("words"), row.text("confidence"));
            page.raw("</li>");
        }
        page.raw(relation.isEmpty() ? "<p>No paper speaks of it directly.</p>" : "</ul>")
                .raw("<p class=\"more\">");
        if (number > 0) {
            page.link("?page=" + (number - 1), "← newer").raw(" ");
        }
        if (rows.size() > ROWS) {
            page.link("?page=" + (number + 1), "more →");
        }
        page.raw("</p>");
    }

    private static void evidence(
            Html page, @Nullable String sentence, @Nullable String words, @Nullable String confidence) {
        if (sentence != null) {
            page.raw("<blockquote>");
            int at = words == null ? -1 : sentence.indexOf(words);
            if (words == null || at < 0) {
                page.text(sentence);
            } else {
                page.text(sentence.substring(0, at))
                        .raw("<mark>")
                        .text(words)
                        .raw("</mark>")
                        .text(sentence.substring(at + words.length()));
            }
            page.raw(" <span class=\"n\" title=\"confidence\">")
                    .text(confidence)
                    .raw("</span></blockquote>");
        }
    }

    String paper(Node node) {
        ResultTable card = runner.run(catalogue.get("why"), Map.of("paper", node.getURI()));
        String title = first(node, "http://purl.org/dc/terms/title");
        String authors = first(node, GraphReader.PW + "authors");
        String date = first(node, "http://purl.org/dc/terms/issued");
        Html page = begin(title == null ? untitled(node.getURI()) : title, "");
        page.raw("<p class=\"type paper\">Paper</p><h1>");
        marked(page, node, title == null ? untitled(node.getURI()) : title, title != null);
        page.raw("</h1>");
        if (authors != null) {
            page.raw("<p class=\"authors\">")
                    .text(authors.replace("\\; ", "; "))
                    .raw("</p>");
        }
        page.raw("<p class=\"meta\">").text(date);
        for (String id : reader.texts(node, NodeFactory.createURI("http://purl.org/dc/terms/identifier"))) {
            page.raw(" · ");
            String target = PaperId.recognise(id).flatMap(PaperId::url).orElse(null);
            if (target == null) {
                page.text(id);
            } else {
                page.raw("<a rel=\"noopener\" href=\"")
                        .text(target)
                        .raw("\">")
                        .text(id)
                        .raw("</a>");
            }
        }
        page.raw("</p>");
        formats(page, node);
        String text = first(node, "http://purl.org/dc/terms/abstract");
        if (text != null) {
            page.raw("<p class=\"abstract\">");
            marked(page, node, text, false);
            page.raw("</p>");
        }
        String relation = "";
        page.raw("<h2>What it says</h2>");
        for (List<@Nullable Object> row : card.rows()) {
            String now = String.valueOf(row.get(0));
            if (!now.equals(relation)) {
                page.raw(relation.isEmpty() ? "" : "</ul>");
                relation = now;
                page.raw("<h3>").text(now).raw("</h3><ul class=\"says\">");
            }
            String target = String.valueOf(row.get(9));
            page.raw("<li>").link(local(target), cell(row.get(1)));
            evidence(page, cell(row.get(3)), cell(row.get(2)), cell(row.get(5)));
            page.raw("</li>");
        }
        page.raw(relation.isEmpty() ? "<p>Nothing was found in it.</p>" : "</ul>");
        return end(page);
    }

    /** The text with what it names linked. Positions count code points. */
    private void marked(Html page, Node paper, String text, boolean inTitle) {
        int[] points = text.codePoints().toArray();
        int at = 0;
        for (GraphReader.Row row : reader.ask("mentions", Map.of("paper", paper), 0, -1)) {
            int start = Integer.parseInt(row.needed("start"));
            int end = Integer.parseInt(row.needed("end"));
            if ("true".equals(row.text("inTitle")) == inTitle && start >= at && end <= points.length && start < end) {
                page.text(new String(points, at, start - at))
                        .raw("<a class=\"mention ")
                        .text(segment(row.needed("node")))
                        .raw("\" href=\"")
                        .text(local(row.needed("node")))
                        .raw("\">")
                        .text(new String(points, start, end - start))
                        .raw("</a>");
                at = end;
            }
        }
        page.text(new String(points, at, points.length - at));
    }

    String result(Node node) {
        for (Node paper : reader.subjects(NodeFactory.createURI(GraphReader.PW + "reports"), node)) {
            return paper(paper);
        }
        return notFound(node.getURI());
    }

    String notFound(String what) {
        Html page = begin("Not here", "");
        page.raw("<h1>Not here</h1><p>The graph has nothing at ").text(what).raw(". Try a search.</p>");
        searchBox(page, "");
        return end(page);
    }

    /** The page with the query editor; its script runs in the browser, the questions come with it as data. */
    String query() {
        Html page = begin("Query", "");
        page.raw(
                "<link rel=\"stylesheet\" href=\"/assets/yasgui.min.css\"><h1>Query</h1><p>Ask in SPARQL, or start from a question: <select"
                        + " id=\"examples\"><option value=\"\">choose …</option>");
        for (CannedQuery query : catalogue.all()) {
            page.raw("<option value=\"")
                    .text(query.name())
                    .raw("\">")
                    .text(query.title())
                    .raw("</option>");
        }
        page.raw(
                "</select></p><div id=\"yasgui\"></div><noscript>This page needs JavaScript; the endpoint is /sparql.</noscript>"
                        + "<script src=\"/assets/yasgui.min.js\"></script><script src=\"/assets/query.js\"></script>");
        return end(page);
    }

    /** Every question with its text, for the query page. */
    Map<String, Map<String, String>> examples() {
        Map<String, Map<String, String>> examples = new TreeMap<>();
        for (CannedQuery query : catalogue.all()) {
            List<String> parameters = new ArrayList<>();
            for (QueryParameter parameter : query.parameters()) {
                parameters.add(parameter.name() + ": " + parameter.description());
            }
            examples.put(
                    query.name(),
                    Map.of(
                            "title",
                            query.title(),
                            "sparql",
                            query.sparql(),
                            "parameters",
                            String.join("; ", parameters)));
        }
        return examples;
    }

    private void formats(Html page, Node node) {
        String path = local(node.getURI());
        page.raw("<p class=\"formats\">")
                .link(path + ".ttl", "Turtle")
                .raw(" ")
                .link(path + ".jsonld", "JSON-LD")
                .raw(" <code>")
                .text(node.getURI())
                .raw("</code></p>");
    }

    private static void searchBox(Html page, String words) {
        page.raw("<form class=\"search\" action=\"/search\"><input type=\"search\" name=\"q\" aria-label=\"Search\""
                        + " placeholder=\"GSM8K, low-rank adaptation, …\" value=\"")
                .text(words)
                .raw("\"><button>Search</button></form>");
    }

    private static Html begin(String title, String words) {
        Html page = new Html();
        return page.raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width, initial-scale=1\"><title>")
                .text(title)
                .raw(
                        "</title><link rel=\"stylesheet\" href=\"/assets/page.css\"></head><body><header><a class=\"brand\" href=\"/\">Paperweave"
                                + "</a><form action=\"/search\"><input type=\"search\" name=\"q\" aria-label=\"Search\" placeholder=\"Search\" value=\"")
                .text(words)
                .raw(
                        "\"></form><nav><a href=\"/query\">Query</a> <a href=\"/.well-known/void\">Data</a></nav></header><main>");
    }

    private static String end(Html page) {
        return page.raw("</main></body></html>").toString();
    }

    private @Nullable String first(Node node, String property) {
        List<String> texts = reader.texts(node, NodeFactory.createURI(property));
        return texts.isEmpty() ? null : texts.get(0);
    }

    private static String titleOf(GraphReader.Row row) {
        String title = row.text("title");
        return title == null ? untitled(row.needed("paper")) : title;
    }

    /** A paper without a title goes by its identifier: {@code arxiv 2406.11794}. */
    private static String untitled(String iri) {
        int paper = iri.indexOf("/paper/");
        return paper < 0 ? iri : iri.substring(paper + "/paper/".length()).replaceFirst("/", " ");
    }

    private static @Nullable String cell(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }

    /** The way to a thing on this server: IRIs below the base are its paths. */
    String local(String iri) {
        return iri.startsWith(base) ? "/" + iri.substring(base.length()) : iri;
    }

    private String segment(String iri) {
        String path = local(iri);
        int slash = path.indexOf('/', 1);
        return slash < 0 ? "" : path.substring(1, slash);
    }
}
