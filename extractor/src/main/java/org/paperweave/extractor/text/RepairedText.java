package org.paperweave.extractor.text;

/**
 * A text after repair, with the way back to the text as given.
 *
 * @param original the text as given
 * @param text the text to read
 * @param starts for each unit of {@code text}, the unit of {@code original} where it begins; rising, never falling
 * @param ends for each unit of {@code text}, one behind the unit of {@code original} where it ends
 */
record RepairedText(String original, String text, int[] starts, int[] ends) {
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

    /** Where a unit of the repaired text begins in the original. */
    int originalStart(int start) {
        return start < starts.length ? starts[start] : original.length();
    }

    /** Where a stretch that ends before this unit of the repaired text ends in the original. */
    int originalEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }
}
