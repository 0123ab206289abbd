package org.paperweave.model.rdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Authors in order, in one literal: {@code A. Turing; G. Hopper}. RDF has no order without blank nodes or a resource an
 * entry. A separator inside a name gets a backslash before it; backslashes that stand right before a separator or at the end
 * of a name are doubled; all others stay as they are, since names come with LaTeX accents.
 */
final class AuthorList {
    private static final String SEPARATOR = "; ";

    private AuthorList() {}

    /** The names as one text; not for an empty list. */
    static String join(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.append(SEPARATOR);
            }
            escape(names.get(i), out);
        }
        return out.toString();
    }

    /** The names that a text was joined of. */
    static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (true) {
            int separator = text.indexOf(SEPARATOR, at);
            int end = separator < 0 ? text.length() : separator;
            int slashes = backslashesBefore(text, end, at);
            name.append(text, at, end - slashes).append("\\".repeat(slashes / 2));
            if (separator >= 0 && slashes % 2 == 1) {
                name.append(SEPARATOR);
            } else {
                names.add(name.toString());
                name.setLength(0);
            }
            if (separator < 0) {
                return names;
            }
            at = separator + SEPARATOR.length();
        }
    }

    private static void escape(String name, StringBuilder out) {
        int at = 0;
        while (true) {
            int separator = name.indexOf(SEPARATOR, at);
            int end = separator < 0 ? name.length() : separator;
            out.append(name, at, end).append("\\".repeat(backslashesBefore(name, end, at)));
            if (separator < 0) {
                return;
            }
            out.append('\\').append(SEPARATOR);
            at = separator + SEPARATOR.length();
        }
    }

    private static int backslashesBefore(String text, int end, int start) {
        int count = 0;
        while (end - count > start && text.charAt(end - count - 1) == '\\') {
            count++;
        }
        return count;
    }
}
