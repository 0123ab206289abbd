package org.paperweave.model.extraction;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that states how good or how cheap something is.
 *
 * @param method the name of a method of this extraction, or null where the text does not say
 * @param dataset the same of a data set
 * @param metric the same of a metric
 * @param baseline the method that a gain is over, or null
 * @param value the number as written, without unit: {@code 31}, {@code 0.89}, {@code 2-2.5}
 * @param unit {@code %}, {@code points}, {@code x}, {@code dB}, … or empty
 * @param kind whether the number is a value or a difference
 * @param confidence the probability that number, kind, metric and data set are all right, from 0 to 1
 * @param evidence the number and its sentence
 */
public record ExtractedResult(
        @Nullable String method,
        @Nullable String dataset,
        @Nullable String metric,
        @Nullable String baseline,
        String value,
        String unit,
        Kind kind,
        double confidence,
        Evidence evidence)
        implements Comparable<ExtractedResult> {
    /** What the number of a result says. */
    public enum Kind {
        /** Reaches it. */
        ABSOLUTE,
        /** Is better by it. */
        GAIN,
        /** Is lower by it. */
        REDUCTION,
        /** Is so many times, or such a share of, something else. */
        RATIO;

        /** The kind as written in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<String> NULLS = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<ExtractedResult> ORDER = Comparator.comparing(ExtractedResult::evidence)
            .thenComparing(ExtractedResult::value)
            .thenComparing(ExtractedResult::kind)
            .thenComparing(ExtractedResult::method, NULLS)
            .thenComparing(ExtractedResult::dataset, NULLS)
            .thenComparing(ExtractedResult::metric, NULLS)
            .thenComparing(ExtractedResult::baseline, NULLS);

    /** The same with another confidence. */
    public ExtractedResult withConfidence(double other) {
        return new ExtractedResult(method, dataset, metric, baseline, value, unit, kind, other, evidence);
    }

    /** In the order of the text. */
    @Override
    public int compareTo(ExtractedResult other) {
        return ORDER.compare(this, other);
    }
}
