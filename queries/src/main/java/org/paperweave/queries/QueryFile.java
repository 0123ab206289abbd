package org.paperweave.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a file says: comment lines {@code title: …}, {@code param NAME: …} (required), {@code option NAME: …}
 * and {@code column NAME: …}, then in Cypher lines {@code :param NAME => 'VALUE';} for Neo4j Browser.
 */
record QueryFile(String title, List<QueryParameter> parameters, List<QueryColumn> columns) {
    private static final Pattern HEAD = Pattern.compile("(?:#|//) (title|(?:param|option|column) (\\w+)): (\\S.*)");
    private static final Pattern BROWSER = Pattern.compile(":param (\\w+) => (?:'([^'\\\\]*)'|null);");

    /** The lines that only Neo4j Browser and cypher-shell understand. */
    static boolean isForBrowser(String line) {
        return line.startsWith(":param ");
    }

    /**
     * Reads the head of a file.
     *
     * @param text the file
     * @param values of parameters, by name, null for none
     */
    static QueryFile parse(String text, Map<String, @Nullable String> values) {
        String title = "";
        List<QueryParameter> parameters = new ArrayList<>();
        List<QueryColumn> columns = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (!head.matches()) {
                break;
            }
            String name = head.group(2);
            String words = head.group(3);
            switch (head.group(1).charAt(0)) {
                case 't' -> title = words;
                case 'c' -> columns.add(new QueryColumn(name, words));
                case 'p' -> parameters.add(new QueryParameter(name, words, true, values.get(name)));
                default -> parameters.add(new QueryParameter(name, words, false, values.get(name)));
            }
        }
        return new QueryFile(title, List.copyOf(parameters), List.copyOf(columns));
    }

    /** The values that a Cypher file gives Neo4j Browser. */
    static Map<String, @Nullable String> browserValues(String cypher) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (String line : cypher.lines().filter(QueryFile::isForBrowser).toList()) {
            Matcher value = BROWSER.matcher(line);
            if (!value.matches()) {
                throw new IllegalArgumentException("not of the form :param NAME => 'VALUE'; : " + line);
            }
            values.put(value.group(1), value.group(2));
        }
        return values;
    }
}
