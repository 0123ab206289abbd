package org.paperweave.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.identity.NameRelation;
import org.paperweave.model.identity.NameRelations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paperweave identity check}: what the shipped knowledge makes of pairs of names. */
@Command(
        name = "check",
        description =
                "Says of pairs of names whether they name one thing, as far as the shipped knowledge goes, and how often that is"
                        + " right.")
final class IdentityCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PAIRS.tsv",
            description = "Columns type, a, b, relation (same, variant, different) and, if you like, a note.")
    private Path file = Path.of("pairs.tsv");

    @Option(names = "--errors", description = "Print only the pairs that come out wrong.")
    private boolean errors;

    @Option(names = "--quiet", description = "Print the sums alone.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        NameRelations relations = new NameRelations(Knowledge.shipped());
        Map<String, int[]> sums = new TreeMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read (" + e + "). Name a file of UTF-8 text.", e);
        }
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("type\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String where = file + ":" + (i + 1);
            if (cells.length < 4) {
                throw new ModelException(where + ": " + cells.length
                        + " columns; type, a, b and relation are needed, separated by tabs.");
            }
            EntityType type = one(EntityType.values(), cells[0], where);
            NameRelation wanted = one(NameRelation.values(), cells[3], where);
            NameRelation found = relations.relate(type, cells[1], cells[2]);
            boolean right = found == wanted;
            for (String sum : List.of("overall", "relation " + label(wanted), "type " + type.segment())) {
                int[] counts = sums.computeIfAbsent(sum, key -> new int[2]);
                counts[0] += right ? 1 : 0;
                counts[1]++;
            }
            if (!quiet && !(errors && right)) {
                printed.add(String.join(
                        "\t", cells[0], cells[1], cells[2], label(wanted), label(found), right ? "right" : "wrong"));
            }
        }
        printed.forEach(out::println);
        if (!printed.isEmpty()) {
            out.println();
        }
        sums.forEach((name, counts) -> out.printf(
                Locale.ROOT, "%-20s %.3f  (%d of %d)%n", name, (double) counts[0] / counts[1], counts[0], counts[1]));
        out.flush();
        return ExitCode.DONE;
    }

    private static <E extends Enum<E>> E one(E[] values, String text, String where) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new ModelException(where + ": \"" + text + "\" is none of "
                        + Arrays.stream(values).map(IdentityCheckCommand::label).collect(Collectors.joining(", "))
                        + "."));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
