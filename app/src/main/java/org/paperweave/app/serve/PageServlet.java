package org.paperweave.app.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.rdf.Vocabulary;

/** Answers at the IRIs of the graph: HTML for people, Turtle and JSON-LD for programs. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Map<String, String> ASSETS = Map.of(
            "page.css", "text/css",
            "query.js", "text/javascript",
            "yasgui.min.js", "text/javascript",
            "yasgui.min.css", "text/css",
            "yasgui.LICENSE.txt", "text/plain");

    private final transient DatasetGraph data;
    private final transient GraphReader reader;
    private final transient Pages pages;
    private final transient StoreDescription description;
    private final String base;

    PageServlet(DatasetGraph data, GraphReader reader, Pages pages, StoreDescription description, String base) {
        this.data = data;
        this.reader = reader;
        this.pages = pages;
        this.description = description;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        // The query editor styles its own parts; nothing else may, and no script but ours runs.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (path.startsWith("/assets/")) {
            asset(path.substring("/assets/".length()), response);
            return;
        }
        // Pages are written after the transaction is over: a slow reader holds nothing up.
        switch (path) {
            case "/" -> html(response, HttpServletResponse.SC_OK, Txn.calculateRead(data, pages::home));
            case "/query" -> html(response, HttpServletResponse.SC_OK, pages.query());
            case "/search" -> {
                String words = Objects.requireNonNullElse(request.getParameter("q"), "");
                html(response, HttpServletResponse.SC_OK, Txn.calculateRead(data, () -> pages.search(words)));
            }
            case "/.well-known/void" ->
                rdf(
                        response,
                        Txn.calculateRead(data, () -> description.graph(origin(request))),
                        accepted(request, path));
            default -> thing(path, request, response);
        }
    }

    /** Answers at the endpoint where nothing is asked: with the description of the service, or for a person with the query page. */
    Filter describingEndpoint() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            if (http.getMethod().equals("GET") && http.getQueryString() == null) {
                HttpServletResponse answer = (HttpServletResponse) response;
                Lang lang = accepted(http, "/.well-known/void");
                String accept = Objects.requireNonNullElse(http.getHeader("Accept"), "");
                if (accept.contains("text/html")) {
                    answer.sendRedirect("/query");
                } else {
                    rdf(answer, Txn.calculateRead(data, () -> description.graph(origin(http))), lang);
                }
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    private void thing(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Lang suffix = path.endsWith(".ttl") ? Lang.TURTLE : path.endsWith(".jsonld") ? Lang.JSONLD : null;
        String plain = suffix == null ? path : path.substring(0, path.lastIndexOf('.'));
        Lang lang = suffix != null ? suffix : accepted(request, path);
        Node node = NodeFactory.createURI(base + plain.substring(1));
        response.setHeader("Vary", "Accept");
        if (lang != null) {
            Graph graph = Txn.calculateRead(data, () -> reader.description(node));
            if (graph.isEmpty()) {
                response.sendError(
                        HttpServletResponse.SC_NOT_FOUND, "The graph has nothing at <" + node.getURI() + ">.");
            } else {
                rdf(response, graph, lang);
            }
            return;
        }
        int number = page(request.getParameter("page"));
        String found = Txn.calculateRead(data, () -> {
            List<String> types = reader.types(node);
            if (types.contains("Paper")) {
                return pages.paper(node);
            }
            if (types.contains("Result")) {
                return pages.result(node);
            }
            return types.isEmpty() ? null : pages.entity(node, types.get(0), number);
        });
        if (found == null) {
            html(response, HttpServletResponse.SC_NOT_FOUND, pages.notFound(plain));
        } else {
            html(response, HttpServletResponse.SC_OK, found);
        }
    }

    /** What a program asks for; null where a person wants a page. */
    private static @Nullable Lang accepted(HttpServletRequest request, String path) {
        String accept =
                Objects.requireNonNullElse(request.getHeader("Accept"), "").toLowerCase(Locale.ROOT);
        if (accept.contains("text/turtle") || accept.contains("application/n-triples")) {
            return Lang.TURTLE;
        }
        if (accept.contains("application/ld+json") || accept.contains("application/json")) {
            return Lang.JSONLD;
        }
        return path.equals("/.well-known/void") ? Lang.TURTLE : null;
    }

    private static int page(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Math.min(1_000_000, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void asset(String name, HttpServletResponse response) throws IOException {
        if (name.equals("examples.json")) {
            response.setContentType("application/json");
            try (OutputStream out = response.getOutputStream()) {
                JsonMapper.builder().build().writeValue(out, pages.examples());
            }
            return;
        }
        String type = ASSETS.get(name);
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "max-age=3600");
        try (InputStream in = Objects.requireNonNull(PageServlet.class.getResourceAsStream(name), name);
                OutputStream out = response.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static void rdf(HttpServletResponse response, Graph graph, @Nullable Lang lang) throws IOException {
        boolean json = Lang.JSONLD.equals(lang);
        response.setContentType(json ? "application/ld+json" : "text/turtle");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Access-Control-Allow-Origin", "*");
        Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        try (OutputStream out = response.getOutputStream()) {
            RDFWriter.source(graph)
                    .format(json ? RDFFormat.JSONLD_PRETTY : RDFFormat.TURTLE_PRETTY)
                    .output(out);
        }
    }

    private static void html(HttpServletResponse response, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(bytes.length);
        try (OutputStream out = response.getOutputStream()) {
            out.write(bytes);
        }
    }

    private static String origin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
