package org.paperweave.loaders.export;

import java.util.Locale;
import java.util.Map;

/** What a type of node looks like in every drawing. Colours stay apart for colour-blind eyes (Okabe and Ito 2008). */
final class Palette {
    private static final Map<String, int[]> COLOURS = Map.of(
            "paper", new int[] {153, 153, 153},
            "method", new int[] {0, 114, 178},
            "dataset", new int[] {230, 159, 0},
            "metric", new int[] {204, 121, 167},
            "task", new int[] {0, 158, 115},
            "result", new int[] {240, 228, 66},
            "repository", new int[] {213, 94, 0},
            "page", new int[] {86, 180, 233});
    private static final Map<String, String> SHAPES = Map.of(
            "paper", "rectangle",
            "method", "ellipse",
            "dataset", "hexagon",
            "metric", "diamond",
            "task", "octagon",
            "result", "rectangle",
            "repository", "rectangle",
            "page", "rectangle");
    /** The diameter of what one paper speaks of, and what each doubling of the papers adds. */
    private static final int SMALLEST = 8;

    private static final int STEP = 3;

    private Palette() {}

    /** Red, green, blue, each from 0 to 255. */
    static int[] colour(String type) {
        return COLOURS.getOrDefault(type, new int[] {0, 0, 0}).clone();
    }

    /** As {@code #0072B2}. */
    static String hex(String type) {
        int[] colour = colour(type);
        return String.format(Locale.ROOT, "#%02X%02X%02X", colour[0], colour[1], colour[2]);
    }

    /** Black or white, whichever can be read on the colour. */
    static String ink(String type) {
        int[] colour = colour(type);
        // Luma of ITU-R BT.601.
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2] > 140 ? "#000000" : "#FFFFFF";
    }

    static String shape(String type) {
        return SHAPES.getOrDefault(type, "rectangle");
    }

    /** Grows with the logarithm of the papers, so that what is rare stays visible beside what is everywhere. */
    static int size(int papers) {
        int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, papers));
        return SMALLEST + STEP * (doublings - 1);
    }
}
