package org.paperweave.queries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param columns their names
 * @param rows one cell a column: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, or null for nothing. Whole
 *     numbers that can only be whole are {@code Long}; IRIs are strings.
 */
public record ResultTable(List<String> columns, List<List<@Nullable Object>> rows) {
    /** Copies. */
    public ResultTable {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for columns " + columns);
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }
}
