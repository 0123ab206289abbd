package org.paperweave.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question in both languages.
 *
 * @param name how it is asked for: {@code papers-on-dataset}
 * @param title what it asks, in words
 * @param parameters what it leaves open
 * @param columns what an answer has
 * @param sparql the SPARQL file as it is
 * @param cypher the Cypher file as it is, with the lines for Neo4j Browser
 */
public record CannedQuery(
        String name,
        String title,
        List<QueryParameter> parameters,
        List<QueryColumn> columns,
        String sparql,
        String cypher) {
    /** Copies the lists. */
    public CannedQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return columns.stream().map(QueryColumn::name).toList();
    }

    /**
     * A value for each parameter: the given one, else the default.
     *
     * @param given values by parameter name
     * @return values in the order of the parameters, null for no restriction
     * @throws QueryException if a required one is missing or one is not known; it lists them all with an example
     */
    Map<String, @Nullable String> bind(Map<String, String> given) {
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new QueryException(this.name + " has no parameter " + name + ". " + usage());
            }
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (QueryParameter parameter : parameters) {
            String value = given.get(parameter.name());
            if (parameter.required() && (value == null || value.isBlank())) {
                throw new QueryException(name + " needs a value for " + parameter.name() + ". " + usage());
            }
            values.put(parameter.name(), value == null && !parameter.required() ? parameter.value() : value);
        }
        return values;
    }

    private String usage() {
        if (parameters.isEmpty()) {
            return "It has no parameters: leave them out.";
        }
        String all = parameters.stream()
                .map(parameter -> parameter.name() + (parameter.required() ? " (" : " (optional; ")
                        + parameter.description() + ")")
                .collect(Collectors.joining("; "));
        String example = parameters.stream()
                .filter(QueryParameter::required)
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining(" "));
        return "Parameters: " + all + "." + (example.isEmpty() ? "" : " Example: " + example);
    }
}
