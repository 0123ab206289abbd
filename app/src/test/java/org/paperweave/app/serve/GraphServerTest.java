package org.paperweave.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.app.build.Build;
import org.paperweave.app.build.BuildProgress;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.identity.Decisions;
import org.paperweave.model.identity.KnownNames;
import org.paperweave.model.lexicon.Lexicon;

class GraphServerTest {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String ALL = "SELECT * { ?s ?p ?o }";

    @TempDir
    private static Path folder;

    private static StoreDirectory store;
    private static GraphServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() throws IOException {
        store = new StoreDirectory(folder.resolve("store"));
        Path hostile = folder.resolve("hostile.jsonl");
        Files.writeString(
                hostile,
                "{\"id\": \"2401.00001\", \"title\": \"EvilNet: " + HOSTILE
                        + "\", \"abstract\": \"We propose EvilNet, a network named " + HOSTILE
                        + ". We evaluate EvilNet on ImageNet.\"}\n");
        Path sample = Path.of(System.getProperty("paperweave.root", ".."), "examples", "landmarks.jsonl");
        new Build(Extractor.standard(), KnownNames.of(Lexicon.shipped()), Decisions.NONE, 2, BuildProgress.SILENT)
                .run(Inputs.of(List.of(sample.toString(), hostile.toString()), System.in), store, false);
        server = GraphServer.start(store, new ServerOptions("localhost", 0, Duration.ofSeconds(2), 100), () -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values"
    })
    void answersComeInTheFormatThatIsAskedFor(String accept, String type) throws Exception {
        HttpResponse<String> answer = query(
                "SELECT ?name { ?m a <https://w3id.org/paperweave/ontology#Method> ;"
                        + " <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?name",
                "Accept",
                accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains("AlexNet");
    }

    @Test
    void graphsComeAsTurtleOrJsonLd() throws Exception {
        String construct = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5";
        assertThat(query(construct, "Accept", "text/turtle")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("text/turtle");
        assertThat(query(construct, "Accept", "application/ld+json").body()).contains("@id");
    }

    @Test
    void noMoreRowsThanTheLimitAndTheAnswerSaysSo() throws Exception {
        HttpResponse<String> answer = query(ALL, "Accept", "text/csv");
        assertThat(answer.body().lines().count()).isEqualTo(101);
        assertThat(answer.headers().firstValue(LimitedQueries.LIMIT_HEADER)).isEqualTo(Optional.of("100"));
        assertThat(query(ALL + " LIMIT 7", "Accept", "text/csv").body().lines().count())
                .isEqualTo(8);
    }

    @Test
    void updatesAreRefused() throws Exception {
        long before = triples();
        for (String path : List.of("sparql", "sparql/update", "sparql/data")) {
            HttpResponse<String> answer = post(path, "update=" + encoded("DELETE WHERE { ?s ?p ?o }"));
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        }
        HttpResponse<String> put = client.send(
                HttpRequest.newBuilder(at("sparql/data?default"))
                        .PUT(HttpRequest.BodyPublishers.ofString("<a:b> <a:b> <a:b> ."))
                        .header("Content-Type", "text/turtle")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(put.statusCode()).isBetween(400, 499);
        assertThat(query("DELETE WHERE { ?s ?p ?o }").statusCode()).isEqualTo(400);
        assertThat(triples()).isEqualTo(before);
    }

    /** A body that comes after its head is read all the same: the answer gives the reason and the connection goes on. */
    @ParameterizedTest
    @CsvSource({
        "PUT, /sparql/data?default, text/turtle",
        "POST, /sparql/update, application/sparql-update",
        "POST, /sparql, application/sparql-update",
        "POST, /sparql/data, text/turtle",
        "POST, /sparql, multipart/form-data",
        "DELETE, /method/lora, text/plain"
    })
    void whoeverIsRefusedIsToldAndKeepsTheConnection(String method, String path, String type) throws Exception {
        URI home = URI.create(server.url());
        try (Socket socket = new Socket("localhost", home.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String body = "<a:b> <a:b> <a:b> .";
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(200);
            out.write(body.getBytes(StandardCharsets.ISO_8859_1));
            out.write("HEAD /sparql HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            List<String> answers = new ArrayList<>();
            for (String line = in.readLine(); line != null && answers.size() < 2; line = in.readLine()) {
                int start = line.indexOf("HTTP/1.1 ");
                if (start >= 0) {
                    answers.add(line.substring(start + 9, start + 10));
                }
                assertThat(line).doesNotContain("Connection: close");
            }
            assertThat(answers).hasSize(2).first().isEqualTo("4");
        }
    }

    @Test
    void aQuestionMayComeAsABodyOrAForm() throws Exception {
        for (String[] each : List.of(
                new String[] {"Application/SPARQL-query", "ASK { ?s ?p ?o }"},
                new String[] {"application/x-www-form-urlencoded", "query=" + encoded("ASK { ?s ?p ?o }")})) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(at("sparql"))
                            .POST(HttpRequest.BodyPublishers.ofString(each[1]))
                            .header("Content-Type", each[0])
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(each[0]).isEqualTo(200);
            assertThat(answer.body()).as(each[0]).contains("true");
        }
    }

    @Test
    void queriesStayInsideTheStore() throws Exception {
        String service = "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }";
        for (String query : List.of(
                service,
                "SELECT * { { " + service + " } }",
                "SELECT * { OPTIONAL { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o } ORDER BY (NOT EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }")) {
            HttpResponse<String> answer = query(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(403);
        }
        assertThat(query(service).body()).contains("SERVICE is not allowed");
        assertThat(query("SELECT (<java:java.lang.System.exit>(1) AS ?x) {}").statusCode())
                .isEqualTo(403);
        assertThat(query("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }").body())
                .doesNotContain("root:");
    }

    @Test
    void anEndlessQueryIsEnded() throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("timed out");
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(60);
    }

    @Test
    void pagesOfOtherOriginsMayRead() throws Exception {
        HttpResponse<String> answer = query("ASK {}", "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
    }

    @Test
    void theServerTellsThatItLivesAndWhatItHas() throws Exception {
        assertThat(get("$/ping").statusCode()).isEqualTo(200);
        assertThat(get("$/metrics").body()).contains("fuseki");
        assertThat(get("$/server").statusCode()).isEqualTo(404);
        Model described = turtle(get("sparql", "Accept", "text/turtle").body());
        Model same = turtle(get(".well-known/void").body());
        assertThat(described.isIsomorphicWith(same)).isTrue();
        long stated = same
                .listStatements(
                        null,
                        ModelFactory.createDefaultModel().createProperty("http://rdfs.org/ns/void#triples"),
                        (String) null)
                .toList()
                .stream()
                .filter(each -> each.getSubject().getURI().endsWith("/dataset-description"))
                .mapToLong(each -> each.getLong())
                .findFirst()
                .orElseThrow();
        assertThat(stated).isEqualTo(triples());
    }

    @Test
    void everyThingHasAPageAndItsData() throws Exception {
        HttpResponse<String> page = get("method/lora", "Accept", "text/html");
        assertThat(page.body())
                .contains("<h1>LoRA</h1>")
                .contains("<mark>Low-Rank Adaptation</mark>")
                .contains("href=\"/paper/arxiv/2106.09685\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(get("paper/arxiv/2106.09685").body())
                .contains("class=\"mention dataset\"")
                .contains("arxiv.org/abs/2106.09685");
        assertThat(get("dataset/gsm8k").body()).contains("<table>").contains("56.9");
        for (HttpResponse<String> data : List.of(get("method/lora.ttl"), get("method/lora", "Accept", "text/turtle"))) {
            assertThat(turtle(data.body())
                            .containsResource(ModelFactory.createDefaultModel()
                                    .createResource("https://w3id.org/paperweave/method/lora")))
                    .isTrue();
        }
        assertThat(get("method/lora.jsonld").body()).contains("\"@id\"");
        assertThat(get("method/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(get("method/no-such-thing.ttl").statusCode()).isEqualTo(404);
        assertThat(head("method/lora").statusCode()).isEqualTo(200);
    }

    @Test
    void hostileNamesAreTextOnEveryPage() throws Exception {
        for (String path : List.of(
                "paper/arxiv/2401.00001",
                "dataset/imagenet",
                "search?q=" + encoded(HOSTILE),
                "search?q=" + encoded("\"/> title:evil* AND (~ ["),
                "method/" + encoded("<script>alert(1)"))) {
            HttpResponse<String> page = get(path);
            assertThat(page.body()).as(path).contains("<main>").doesNotContain("<script>alert");
        }
        assertThat(get("paper/arxiv/2401.00001").body()).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void wordsFindNamesTitlesAndAbstracts() throws Exception {
        assertThat(get("search?q=" + encoded("low-rank adaptation")).body())
                .contains("/method/lora", "/paper/arxiv/2106.09685");
        HttpResponse<String> answer = query(
                "PREFIX text: <http://jena.apache.org/text#> PREFIX dcterms: <http://purl.org/dc/terms/>"
                        + " SELECT ?paper { ?paper text:query (dcterms:title 'attention') }",
                "Accept",
                "text/csv");
        assertThat(answer.body()).contains("paper/");
    }

    @Test
    void aStoreThatIsServedCannotBeOpenedAndATakenPortIsNamed() {
        int port = URI.create(server.url()).getPort();
        Path other = folder.resolve("other");
        new Build(Extractor.standard(), KnownNames.NONE, Decisions.NONE, 1, BuildProgress.SILENT)
                .run(
                        Inputs.of(List.of(folder.resolve("hostile.jsonl").toString()), System.in),
                        new StoreDirectory(other),
                        false);
        assertThatThrownBy(() -> GraphServer.start(
                        new StoreDirectory(other),
                        new ServerOptions("localhost", port, Duration.ofSeconds(2), 100),
                        () -> {}))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(Integer.toString(port))
                .hasMessageContaining("--port");
    }

    @Test
    void theQueryPageAnswersInABrowser() throws Exception {
        Optional<String> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(name -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name))))
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.orElseThrow(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu-sandbox",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=8000",
                        "--dump-dom",
                        server.url() + "query?example=counts")
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        String page = Files.readString(dom);
        assertThat(page).contains("Counts of everything").contains("Repository").contains("yasr");
        // The rows of the answer stand in the page, not only the text of the query.
        assertThat(page).containsPattern("results? in [0-9.]+ second");
    }

    private long triples() throws Exception {
        String csv = query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                .body();
        return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow().strip());
    }

    private static Model turtle(String text) {
        Model model = ModelFactory.createDefaultModel();
        model.read(new StringReader(text), null, "TURTLE");
        return model;
    }

    private HttpResponse<String> query(String query, String... headers) throws Exception {
        return get("sparql?query=" + encoded(query), headers);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<Void> head(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(server.url() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
