package org.paperweave.model.rdf;

import java.util.regex.Pattern;
import org.paperweave.model.ModelException;

/**
 * Keys as paths of IRIs. They are the same, except for segments that are one dot or two: every resolver of IRIs would
 * take those for steps up the path and change the IRI.
 */
public final class KeyPath {
    /** What a path takes beside letters and digits (RFC 3986, pchar and the slash). */
    private static final String MARKS = "-._~:/@!$&'()*+,;=";

    private static final Pattern DOTS = Pattern.compile("(?<![^/])\\.{1,2}(?![^/])");
    private static final Pattern ENCODED_DOTS = Pattern.compile("(?<![^/])(?:%2E){1,2}(?![^/])");

    private KeyPath() {}

    /**
     * The path of a key.
     *
     * @throws ModelException if the key has characters that no path takes
     */
    public static String of(String key) {
        boolean dots = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            dots |= c == '.' && (i == 0 || key.charAt(i - 1) == '/');
            if (c == '%' ? !encoded(key, i) : !plain(c)) {
                throw new ModelException("The key " + key + " has at " + i + " what an IRI cannot hold, or not so."
                        + " Percent-encode it, in capitals, where the node is made.");
            }
        }
        if (key.isEmpty()) {
            throw new ModelException("A node has an empty key. Give it one where it is made.");
        }
        return dots ? DOTS.matcher(key).replaceAll(found -> found.group().replace(".", "%2E")) : key;
    }

    /** The key of a path that {@link #of} made. */
    static String key(String path) {
        return path.contains("%2E")
                ? ENCODED_DOTS.matcher(path).replaceAll(found -> found.group().replace("%2E", "."))
                : path;
    }

    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
    }

    /** Whether a percent sign begins an encoded byte; not of a dot, which needs none and is ours to encode. */
    private static boolean encoded(String key, int percent) {
        return key.length() > percent + 2
                && hex(key.charAt(percent + 1))
                && hex(key.charAt(percent + 2))
                && !key.startsWith("2E", percent + 1);
    }

    private static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }
}
