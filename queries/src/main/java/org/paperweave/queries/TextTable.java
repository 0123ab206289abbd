package org.paperweave.queries;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as columns of text. Where it is too wide for the terminal, the widest columns give way first, down to a
 * least width; characters that steer a terminal or turn the direction of writing
 * become blanks.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "…";
    /** Narrower columns say nothing. */
    private static final int LEAST_WIDTH = 8;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Boolean> rightAligned = new ArrayList<>();
    private final int[] widths;

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
        widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        if (width > 0) {
            shrink(width - GAP.length() * (widths.length - 1));
        }
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

    private void shrink(int room) {
        int total = 0;
        for (int width : widths) {
            total += width;
        }
        while (total > room) {
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
            total--;
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
