package org.paperweave.extractor.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into lines and paragraphs. A line is a paragraph of its own unless several lines are visibly one that was
 * wrapped: short lines of about equal length, of which a good part goes on in lower case.
 */
final class PageParagraphs {
    /** Mail and listings wrap at 70 to 80 columns, some pages at 120. */
    private static final int WRAP_COLUMN = 130;

    private static final int WRAPPED_LINES = 3;
    /** A page without a blank line is cut here, so that memory stays bounded. */
    private static final int BLOCK = 20_000;

    private static final Pattern CONTINUES = Pattern.compile("^[\\p{Ll}\\d(\"'$\\\\].*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:;)]$");

    private final BufferedReader lines;
    private final Queue<PageLine> ready = new ArrayDeque<>();
    private long number;
    private boolean ended;

    PageParagraphs(BufferedReader lines) {
        this.lines = lines;
    }

    /** The next line or paragraph, null at the end. */
    @Nullable PageLine next() throws IOException {
        while (ready.isEmpty() && !ended) {
            List<String> block = new ArrayList<>();
            long first = number + 1;
            String line = lines.readLine();
            while (line != null && !line.isBlank() && block.size() < BLOCK) {
                number++;
                block.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                ended = true;
            } else {
                number++;
                if (!line.isBlank()) {
                    block.add(line);
                }
            }
            cut(block, first);
        }
        return ready.poll();
    }

    private void cut(List<String> block, long first) {
        int i = 0;
        while (i < block.size()) {
            int end = wrappedUntil(block, i);
            if (end - i >= WRAPPED_LINES) {
                ready.add(PageLine.of(first + i, String.join("\n", block.subList(i, end))));
                i = end;
                continue;
            }
            PageLine line = PageLine.of(first + i, block.get(i));
            int next = i + 1;
            // A label's value goes on in indented lines, as in mail.
            while (line.kind() == PageLine.Kind.LABEL
                    && next < block.size()
                    && block.get(next).startsWith("  ")) {
                line = new PageLine(
                        line.number(),
                        line.kind(),
                        line.label(),
                        line.text() + " " + block.get(next).strip());
                next++;
            }
            ready.add(line);
            i = next;
        }
    }

    /** One behind the last line of the wrapped paragraph that begins at a line; that line itself where there is none. */
    private static int wrappedUntil(List<String> block, int start) {
        int end = start;
        int continued = 0;
        while (end < block.size() && block.get(end).length() <= WRAP_COLUMN) {
            String text = block.get(end).strip();
            PageLine.Kind kind = PageLine.of(1, text).kind();
            if (kind != PageLine.Kind.SHORT
                    && !(end > start
                            && kind == PageLine.Kind.FURNITURE
                            && CONTINUES.matcher(text).matches())
                    && !(end > start
                            && kind == PageLine.Kind.REMARK
                            && CONTINUES.matcher(text).matches())) {
                break;
            }
            if (end > start && CONTINUES.matcher(text).matches()) {
                continued++;
            }
            end++;
        }
        int lines = end - start;
        if (lines < WRAPPED_LINES || continued * 3 < lines - 1) {
            return start;
        }
        // A title on top of the paragraph: the line below it begins anew.
        String title = block.get(start).strip();
        String below = block.get(start + 1).strip();
        boolean titled =
                !CONTINUES.matcher(below).matches() && !ENDS.matcher(title).matches() && !title.endsWith("-");
        return titled
                        && lines > WRAPPED_LINES
                        && !block.get(start).startsWith(" ")
                        && title.length() + 8 < below.length()
                ? start
                : end;
    }
}
