package org.paperweave.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its user meets it, on the sample that ships with it. */
class CommandTest {
    private static final Path SAMPLE =
            Path.of(System.getProperty("paperweave.root", ".."), "examples", "landmarks.jsonl");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path store;
    private static Cli built;

    @BeforeAll
    static void buildTheSample() {
        store = shared.resolve("store");
        built = Cli.run("build", SAMPLE.toString(), "--store", store.toString());
    }

    @Test
    void buildingEndsWithALedgerThatAddsUpAndASummary() throws IOException {
        long records = Files.readAllLines(SAMPLE).size();
        assertThat(built.code()).isZero();
        assertThat(built.out())
                .contains("Read     " + records + " records = " + records + " loaded + 0 merged + 0 rejected")
                .contains("ImageNet", "BERT", "accuracy");
        assertThat(Files.readAllLines(store.resolve("ledger.tsv"))).hasSize((int) records + 1);
    }

    @Test
    void theGraphKnowsWhichPaperIntroducedLoraAndWhereItsCodeIs() {
        assertThat(ask("introduced-by", "name=lora").out()).contains("2106.09685");
        assertThat(ask("code-for-method", "method=LoRA").out()).contains("https://github.com/microsoft/LoRA");
    }

    @Test
    void namesAreFoundInAnySpelling() {
        String usual = ask("papers-on-dataset", "dataset=ImageNet").out();
        assertThat(usual.lines().count()).isGreaterThan(8);
        assertThat(ask("papers-on-dataset", "dataset=image-net").out()).isEqualTo(usual);
    }

    @Test
    void resultsComeWithTheSentenceThatSaysSo() {
        assertThat(ask("results-on-dataset", "dataset=GSM8K", "--format=csv").out())
                .contains("56.9")
                .contains("raise the accuracy of PaLM");
    }

    @Test
    void anyOrderAndAnyNumberOfThreadsGiveTheSameBytes() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE));
        Collections.shuffle(lines, new Random(7));
        Path shuffled = folder.resolve("other-name.jsonl");
        Files.write(shuffled, lines);
        Path other = folder.resolve("store");
        assertThat(Cli.run("build", shuffled.toString(), "--store", other.toString(), "--threads", "3")
                        .code())
                .isZero();
        assertThat(export(other, "nquads")).isEqualTo(export(store, "nquads"));
    }

    @Test
    void buildingTwiceChangesNothing() throws IOException {
        Path again = folder.resolve("store");
        Cli.run("build", SAMPLE.toString(), "--store", again.toString());
        byte[] before = export(again, "nquads");
        Cli second = Cli.run("build", SAMPLE.toString(), "--store", again.toString());
        assertThat(second.out()).contains("0 loaded").contains("0 fragments added, 0 changed, 0 removed");
        assertThat(export(again, "nquads")).isEqualTo(before);
    }

    @Test
    void addingLaterEqualsBuildingAtOnce() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE);
        Path first = folder.resolve("first.jsonl");
        Path rest = folder.resolve("rest.jsonl");
        Files.write(first, lines.subList(0, 20));
        Files.write(rest, lines.subList(20, lines.size()));
        Path grown = folder.resolve("store");
        Cli.run("build", first.toString(), "--store", grown.toString());
        Cli.run("build", rest.toString(), "--store", grown.toString());
        assertThat(export(grown, "nquads")).isEqualTo(export(store, "nquads"));
    }

    @Test
    void theSampleIsValidAndADamagedExportIsNot() throws IOException {
        assertThat(Cli.run("validate", "--store", store.toString()).out()).contains("Valid: all");
        Path file = folder.resolve("graph.nq");
        String sound = new String(export(store, "nquads"), StandardCharsets.UTF_8);
        Files.writeString(file, sound);
        assertThat(Cli.run("validate", file.toString()).code()).isZero();
        Files.writeString(file, sound.replaceFirst("ontology#kind> \"absolute\"", "ontology#kind> \"enormous\""));
        Cli broken = Cli.run("validate", file.toString());
        assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.out())
                .contains("ResultKind, broken 1 times")
                .contains("/result/")
                .contains("enormous");
    }

    @Test
    void whyShowsTheSentenceWithTheWordsMarked() {
        Cli why = Cli.run("why", "2106.09685", "pw:introduces", "lo-ra", "--store", store.toString());
        assertThat(why.code()).isZero();
        assertThat(why.out()).contains("»Low-Rank Adaptation«").contains("confidence");
        assertThat(Cli.run("why", "gsm8k", "EVALUATES_ON", "--store", store.toString())
                        .out())
                .contains("evaluates on GSM8K");
        Cli nothing = Cli.run("why", "2106.09685", "uses", "no such thing", "--store", store.toString());
        assertThat(nothing.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nothing.err()).contains("does not say");
        Cli unknown = Cli.run("why", "GMS8K", "--store", store.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unknown.err()).contains("called \"GMS8K\"").contains("stats --top");
    }

    @Test
    void anAnswerWithoutRowsSaysWhereToFindNames() {
        Cli misspelled = ask("papers-on-dataset", "dataset=GMS8K");
        assertThat(misspelled.code()).isZero();
        assertThat(misspelled.err()).contains("No rows").contains("stats --top");
        assertThat(ask("papers-on-dataset", "dataset=gsm-8k").err()).doesNotContain("No rows");
    }

    @Test
    void trainingSaysHowGoodModelsAreAtPapersThatTheyHaveNotSeen() {
        String gold = SAMPLE.toString().replaceAll("\\.jsonl$", "");
        Cli train = Cli.run(
                "train",
                "--gold",
                gold,
                "--corpus",
                SAMPLE.toString(),
                "-o",
                shared.resolve("models").toString());
        assertThat(train.code()).isZero();
        assertThat(train.out()).startsWith("Cross-validation: 61 papers").doesNotContain("links");
        assertThat(train.out()).containsPattern("(?m)^entities +[0-9.]+ +[0-9.]+ +[0-9.]+ +539$");
        assertThat(train.out()).containsPattern("(?m)^role accuracy +0\\.[0-9]{3}$");
    }

    @Test
    void removingAndAddingAPaperRestoresTheGraph() throws IOException {
        Path there = folder.resolve("store");
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        Cli removed = Cli.run("remove", "arXiv:2106.09685v2", "--store", there.toString());
        assertThat(removed.code()).isZero();
        List<String> without = Files.readAllLines(SAMPLE).stream()
                .filter(line -> !line.contains("2106.09685"))
                .toList();
        Path rest = folder.resolve("rest.jsonl");
        Files.write(rest, without);
        Path never = folder.resolve("never");
        Cli.run("build", rest.toString(), "--store", never.toString());
        assertThat(export(there, "nquads")).isEqualTo(export(never, "nquads"));
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        assertThat(export(there, "nquads")).isEqualTo(export(store, "nquads"));
        assertThat(Cli.run("remove", "1234.56789", "--store", there.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("Nothing was removed"));
        assertThat(Cli.run("remove", "LoRA", "--store", there.toString()).err()).contains("no identifier");
    }

    @Test
    void decisionsChangeTheGraphAndTakingThemBackRestoresIt() throws IOException {
        Path there = folder.resolve("store");
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        Path decisions = folder.resolve("decisions.tsv");
        Files.writeString(decisions, """
                decision\ttype\ta\tb\treason
                same-as\tmethod\tBERT\tGPT-3\tfor the sake of the test
                name\tdataset\tGSM8K\tGrade School Maths\tshown under its full name
                """);
        Cli preview = Cli.run("identity", "--store", there.toString(), "--decisions", decisions.toString());
        assertThat(preview.out()).contains("method/gpt-3").contains("goes").contains("Grade School Maths");
        assertThat(export(there, "nquads")).isEqualTo(export(store, "nquads"));

        Cli.run("build", "--store", there.toString(), "--decisions", decisions.toString());
        String changed = new String(export(there, "nquads"), StandardCharsets.UTF_8);
        assertThat(changed).contains("Grade School Maths").doesNotContain("method/gpt-3>");
        // They hold for later builds, until they are taken back.
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        assertThat(new String(export(there, "nquads"), StandardCharsets.UTF_8)).isEqualTo(changed);

        Files.writeString(decisions, "# nothing\n");
        Cli.run("build", "--store", there.toString(), "--decisions", decisions.toString());
        assertThat(export(there, "nquads")).isEqualTo(export(store, "nquads"));
    }

    @Test
    void diffNamesWhatOneStoreHasAndTheOtherHasNot() throws IOException {
        Path there = folder.resolve("other");
        Path half = folder.resolve("half.jsonl");
        Files.write(half, Files.readAllLines(SAMPLE).subList(0, 40));
        Cli.run("build", half.toString(), "--store", there.toString());
        Cli more = Cli.run("diff", there.toString(), store.toString());
        assertThat(more.out()).containsPattern("papers +21 +0 +0").contains("paper/arxiv/2106.09685  LoRA");
        assertThat(Cli.run("diff", store.toString(), there.toString(), "--limit", "0")
                        .out())
                .containsPattern("papers +0 +21 +0")
                .doesNotContain("LoRA");
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        assertThat(Cli.run("diff", there.toString(), store.toString()).out()).containsPattern("statements +0 +0 +0");
    }

    @Test
    void aThresholdLeavesOutWhatIsUnsureAndIsKeptWithTheStore() throws IOException {
        Path there = folder.resolve("sure");
        Cli sure = Cli.run("build", SAMPLE.toString(), "--store", there.toString(), "--threshold", "0.8");
        assertThat(sure.code()).isZero();
        String once = new String(export(there, "nquads"), StandardCharsets.UTF_8);
        assertThat(once.lines().count())
                .isLessThan(new String(export(store, "nquads"), StandardCharsets.UTF_8)
                        .lines()
                        .count());
        assertThat(once.lines().filter(line -> line.contains("#confidence>")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\"(?:1(?:\\.0)?|0\\.[89]\\d*)\".*"));
        Cli.run("build", SAMPLE.toString(), "--store", there.toString());
        assertThat(new String(export(there, "nquads"), StandardCharsets.UTF_8)).isEqualTo(once);
        Cli.run("build", "--store", there.toString(), "--threshold", "0");
        assertThat(export(there, "nquads")).isEqualTo(export(store, "nquads"));
        assertThat(Cli.run("build", SAMPLE.toString(), "--store", there.toString(), "--threshold", "80")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aKilledBuildLeavesTheStoreAsItWasAndTheNextCompletesIt() throws IOException, InterruptedException {
        Path there = folder.resolve("killed");
        Path half = folder.resolve("half.jsonl");
        Files.write(half, Files.readAllLines(SAMPLE).subList(0, 40));
        Cli.run("build", half.toString(), "--store", there.toString());
        byte[] before = export(there, "nquads");
        byte[] after = export(store, "nquads");
        for (long millis : new long[] {900, 1300, 1700, 2100}) {
            Process build = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "build",
                            SAMPLE.toString(),
                            "--store",
                            there.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            build.waitFor(millis, TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();
            byte[] left = export(there, "nquads");
            assertThat(Arrays.equals(left, before) || Arrays.equals(left, after))
                    .as("after %d ms", millis)
                    .isTrue();
        }
        assertThat(Cli.run("build", SAMPLE.toString(), "--store", there.toString())
                        .code())
                .isZero();
        assertThat(export(there, "nquads")).isEqualTo(after);
        try (Stream<Path> left = Files.list(there)) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("work-"));
        }
    }

    @Test
    void evaluatingTellsFiguresConfidencesAndCauses() throws IOException {
        String gold = SAMPLE.resolveSibling("landmarks").toString();
        Cli evaluated = Cli.run("evaluate", "--gold", gold, "--errors", "1");
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.out())
                .contains("introduced", "expected calibration error", "threshold", "missed method: ");
        Path report = folder.resolve("quality.md");
        assertThat(Cli.run("evaluate", "--gold", gold, "--report", report.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(report)).contains("| nothing |", "| without |", "abstracts a second");
    }

    @Test
    void faultyDecisionsAreNamedByFileAndLine() throws IOException {
        Path decisions = folder.resolve("decisions.tsv");
        Files.writeString(decisions, "same-as\tmethod\tA1\tB1\nsame-as\tmethod\tB1\tC1\nnot-same-as\tmethod\tA1\tC1\n");
        Cli contradiction = Cli.run("build", "--store", store.toString(), "--decisions", decisions.toString());
        assertThat(contradiction.code()).isEqualTo(ExitCode.FAILED);
        assertThat(contradiction.err()).contains("decisions.tsv:3", "decisions.tsv:1", "decisions.tsv:2");
        Files.writeString(decisions, "sameas\tmethod\tA\tB\n");
        assertThat(Cli.run("build", "--store", store.toString(), "--decisions", decisions.toString())
                        .err())
                .contains("decisions.tsv:1")
                .contains("same-as");
    }

    @Test
    void theRelationsOfNamesAreMostlyRight() {
        Path pairs = Path.of(System.getProperty("paperweave.shared", "shared"), "gold", "identity-dev.tsv");
        assumeTrue(Files.isRegularFile(pairs), "the pairs of names are not here");
        Cli check = Cli.run("identity", "check", pairs.toString(), "--quiet");
        assertThat(figure(check, "overall")).isGreaterThan(0.92);
        assertThat(figure(check, "relation same")).isGreaterThan(0.87);
        assertThat(figure(check, "relation variant")).isGreaterThan(0.87);
        assertThat(figure(check, "relation different")).isGreaterThan(0.95);
    }

    private static double figure(Cli check, String name) {
        return check.out()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(name.length()).strip().split("\\s+")[0]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hostileTextGoesThroughEveryExportAndQueryAsText() throws IOException {
        Path input = folder.resolve("hostile.jsonl");
        String name = "x\\\"}) DETACH DELETE n //";
        Files.writeString(
                input,
                "{\"id\": \"2401.00001\", \"title\": \"" + name
                        + ": <script>alert(1)</script>\", \"abstract\": \"We propose EvilNet, a network."
                        + " EvilNet is named <script> and " + name
                        + " by its authors. We evaluate EvilNet on ImageNet.\"}\n");
        Path hostile = folder.resolve("store");
        assertThat(Cli.run("build", input.toString(), "--store", hostile.toString())
                        .code())
                .isZero();
        for (String format : List.of("nquads", "turtle", "graphml", "gexf")) {
            assertThat(new String(export(hostile, format), StandardCharsets.UTF_8))
                    .contains("DETACH DELETE n");
        }
        Cli answer = Cli.run(
                "query",
                "papers-on-dataset",
                "--param",
                "dataset=ImageNet",
                "--store",
                hostile.toString(),
                "--format",
                "json");
        assertThat(answer.out()).contains("<script>alert(1)</script>");
        assertThat(ask("papers-on-dataset", "dataset=x\"}) DETACH DELETE n //").code())
                .isZero();
    }

    @Test
    void extractionsKeepOrderAndIds() throws IOException {
        Path out = folder.resolve("out.jsonl");
        assertThat(Cli.run("extract", SAMPLE.toString(), "-o", out.toString()).code())
                .isZero();
        List<String> lines = Files.readAllLines(out);
        List<String> given = Files.readAllLines(SAMPLE);
        assertThat(lines).hasSameSizeAs(given);
        for (int i = 0; i < lines.size(); i++) {
            String id = given.get(i).substring(0, given.get(i).indexOf(',')).replace(" ", "");
            assertThat(lines.get(i)).startsWith(id);
        }
    }

    @Test
    void rejectedRecordsHaveAnExitCodeAndALineInTheRejectsFile() throws IOException {
        Path input = folder.resolve("broken.jsonl");
        Files.writeString(input, "{\"title\": \"Good\", \"abstract\": \"Fine.\"}\n{broken\n");
        Path there = folder.resolve("store");
        Cli run = Cli.run("build", input.toString(), "--store", there.toString());
        assertThat(run.code()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(run.out()).contains("2 records = 1 loaded + 0 merged + 1 rejected");
        assertThat(Files.readString(there.resolve("rejects.tsv"))).contains("broken.jsonl\t2\t");
    }

    @Test
    void everyFailureIsASentenceWithoutAStackTrace() {
        assertThat(Cli.run("query", "no-such-question", "--store", store.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.FAILED))
                .satisfies(run ->
                        assertThat(run.err()).contains("papers-on-dataset").doesNotContain("\tat "));
        assertThat(Cli.run("stats", "--store", folder.resolve("none").toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.FAILED))
                .satisfies(run ->
                        assertThat(run.err()).contains("There is no store").contains("paperweave build"));
        assertThat(Cli.run("load", "--store", store.toString(), "--neo4j", "bolt://localhost:1"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.FAILED))
                .satisfies(run ->
                        assertThat(run.err()).contains("bolt://localhost:1").doesNotContain("\tat "));
        assertThat(ask("papers-on-dataset", "ImageNet").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("build")).satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void theFiveRealPagesBecomeThreeHundredAndTenPapers() throws IOException {
        Path pages = Path.of(System.getProperty("paperweave.shared", "shared"), "papers");
        assumeTrue(Files.isDirectory(pages), "the real pages are not here");
        List<String> arguments = new ArrayList<>(List.of("build"));
        try (Stream<Path> files = Files.list(pages)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .forEach(arguments::add);
        }
        arguments.addAll(List.of("--store", folder.resolve("a").toString()));
        assertThat(Cli.run(arguments.toArray(String[]::new)).out())
                .contains("318 records = 310 loaded + 8 merged + 0 rejected")
                .contains("Papers   310");
        List<String> reversed = new ArrayList<>(arguments.subList(1, arguments.size() - 2));
        Collections.reverse(reversed);
        reversed.add(0, "build");
        reversed.addAll(List.of("--store", folder.resolve("b").toString(), "--threads", "1"));
        Cli.run(reversed.toArray(String[]::new));
        assertThat(export(folder.resolve("b"), "nquads")).isEqualTo(export(folder.resolve("a"), "nquads"));
        assertThat(Cli.run("validate", "--store", folder.resolve("a").toString())
                        .out())
                .contains("Valid: all");
    }

    private static Cli ask(String query, String parameter, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("query", query, "--param", parameter, "--store", store.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private byte[] export(Path from, String format) throws IOException {
        Path file = folder.resolve(format + "-" + from.getFileName() + "-" + from.hashCode());
        assertThat(Cli.run("export", "-f", format, "-o", file.toString(), "--store", from.toString())
                        .code())
                .isZero();
        return Files.readAllBytes(file);
    }
}
