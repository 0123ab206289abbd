package org.paperweave.model.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.ExtractedResult;

/**
 * A number that a paper reports.
 *
 * @param key {@code paper/arxiv/2406.11794/result/SLUG}, where the slug is made of what the result says, not of its
 *     place in a list
 * @param method key of the method it belongs to, or null
 * @param dataset key of the data set, or null
 * @param metric key of the metric, or null
 * @param baseline key of the method that a gain is over, or null
 * @param value the number, without trailing zeros; of a range, its middle is not guessed: null
 * @param raw the number as written, without unit
 * @param unit {@code %}, {@code points}, {@code x}, … or empty
 * @param kind value or difference
 */
public record ResultNode(
        String key,
        @Nullable String method,
        @Nullable String dataset,
        @Nullable String metric,
        @Nullable String baseline,
        @Nullable BigDecimal value,
        String raw,
        String unit,
        ExtractedResult.Kind kind)
        implements Node {
    /** Drops trailing zeros of the number, which not every store keeps; {@code raw} has them. */
    public ResultNode {
        if (value != null) {
            BigDecimal plain = value.stripTrailingZeros();
            value = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
        }
    }
}
