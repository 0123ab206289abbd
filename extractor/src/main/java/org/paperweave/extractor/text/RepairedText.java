package org.paperweave.extractor.text;

import java.util.Arrays;
import java.util.List;

/**
 * A text under repair, with the way back to the text as given. Immutable: each repair gives a new one.
 *
 * @param original the text as given
 * @param text the text to read
 * @param starts for each unit of {@code text}, the unit of {@code original} where it begins; rising, never falling
 * @param ends for each unit of {@code text}, one behind the unit of {@code original} where it ends; never falling
 */
record RepairedText(String original, String text, int[] starts, int[] ends) {
    /**
     * A change.
     *
     * @param start the first unit to replace
     * @param end one behind the last; equal to {@code start} for an insertion
     * @param replacement what stands there instead
     */
    record Edit(int start, int end, String replacement) {}

    /** A text that needs no repair. */
    static RepairedText asGiven(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new RepairedText(text, text, starts, ends);
    }

    /**
     * The text with changes made.
     *
     * @param edits in rising order, not overlapping
     */
    RepairedText with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        int grown = edits.stream()
                .mapToInt(edit -> Math.max(0, edit.replacement().length() - (edit.end() - edit.start())))
                .sum();
        StringBuilder next = new StringBuilder(text.length() + grown);
        int[] nextStarts = new int[text.length() + grown];
        int[] nextEnds = new int[text.length() + grown];
        int at = 0;
        for (Edit edit : edits) {
            copy(at, edit.start(), next, nextStarts, nextEnds);
            int from = edit.start() < edit.end() ? starts[edit.start()] : originalEnd(edit.start());
            int to = edit.start() < edit.end() ? ends[edit.end() - 1] : from;
            for (int i = 0; i < edit.replacement().length(); i++) {
                nextStarts[next.length()] = from;
                nextEnds[next.length()] = to;
                next.append(edit.replacement().charAt(i));
            }
            at = edit.end();
        }
        copy(at, text.length(), next, nextStarts, nextEnds);
        int length = next.length();
        return new RepairedText(
                original, next.toString(), Arrays.copyOf(nextStarts, length), Arrays.copyOf(nextEnds, length));
    }

    private void copy(int from, int to, StringBuilder next, int[] nextStarts, int[] nextEnds) {
        int length = to - from;
        System.arraycopy(starts, from, nextStarts, next.length(), length);
        System.arraycopy(ends, from, nextEnds, next.length(), length);
        next.append(text, from, to);
    }

    /** Where a unit of the repaired text begins in the original. */
    int originalStart(int start) {
        return start < starts.length ? starts[start] : original.length();
    }

    /** Where a stretch that ends before this unit of the repaired text ends in the original. */
    int originalEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }
}
