package org.paperweave.queries;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as columns of text. Where it is too wide for the terminal, columns of the graph's own IRIs are left out
 * (cut short they would be of no use; the other formats always have them), then the widest columns give way, down to
 * a least width. Characters that steer a terminal or turn the direction of writing become blanks.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "…";
    /** Narrower columns say nothing. */
    private static final int LEAST_WIDTH = 8;
    /** What the IRIs of papers and entities begin with (see docs/graph.md). */
    private static final String OWN_IRI = "https://w3id.org/paperweave/";

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Boolean> rightAligned = new ArrayList<>();
    private int[] widths;

    TextTable(ResultTable table, int width) {
        lines.add(table.columns());
        for (List<@Nullable Object> row : table.rows()) {
            lines.add(
                    row.stream().map(DataFormats::text).map(TextTable::oneLine).toList());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            rightAligned.add(!table.rows().isEmpty()
                    && table.rows().stream()
                            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number));
        }
        widths = widths();
        if (width > 0 && total() > width) {
            leaveOutOwnIris();
            shrink(width);
        }
    }

    private int[] widths() {
        int[] longest = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < longest.length; i++) {
                longest[i] = Math.max(longest[i], length(line.get(i)));
            }
        }
        return longest;
    }

    private int total() {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private void leaveOutOwnIris() {
        for (int i = widths.length - 1; i >= 0 && lines.get(0).size() > 1; i--) {
            int column = i;
            boolean own = lines.size() > 1
                    && lines.stream().skip(1).map(line -> line.get(column)).allMatch(cell -> cell.startsWith(OWN_IRI));
            if (own) {
                lines.replaceAll(line -> without(line, column));
                rightAligned.remove(column);
            }
        }
        widths = widths();
    }

    private static List<String> without(List<String> line, int column) {
        List<String> rest = new ArrayList<>(line);
        rest.remove(column);
        return rest;
    }

    void write(Writer out) throws IOException {
        write(out, lines.get(0));
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        out.append(rule).append('\n');
        for (List<String> line : lines.subList(1, lines.size())) {
            write(out, line);
        }
        out.flush();
    }

    private void write(Writer out, List<String> line) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(line.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - length(cell));
            text.append(i == 0 ? "" : GAP).append(rightAligned.get(i) ? blanks + cell : cell + blanks);
        }
        out.append(text.toString().stripTrailing()).append('\n');
    }

    private void shrink(int width) {
        for (int excess = total() - width; excess > 0; excess--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                if (widths[i] > widths[widest]) {
                    widest = i;
                }
            }
            if (widths[widest] <= LEAST_WIDTH) {
                return;
            }
            widths[widest]--;
        }
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + CUT;
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
