package org.paperweave.model.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date of a paper, as precise as the source knows it.
 *
 * @param year 1500 to 2999
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown; only where the month is known
 */
public record PaperDate(int year, int month, int day) implements Comparable<PaperDate> {
    private static final Comparator<PaperDate> ORDER = Comparator.comparingInt(PaperDate::year)
            .thenComparingInt(d -> d.month() == 0 ? 13 : d.month())
            .thenComparingInt(d -> d.day() == 0 ? 32 : d.day());
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?,?\\s+(\\d{4})(?:\\s.*)?");
    private static final Pattern AMERICAN =
            Pattern.compile("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?:\\s.*)?");

    /** Rejects what no calendar has. */
    public PaperDate {
        boolean valid = year >= 1500
                && year <= 2999
                && month >= 0
                && month <= 12
                && (month > 0 || day == 0)
                && day >= 0
                && (day == 0 || day <= YearMonth.of(year, month).lengthOfMonth());
        if (!valid) {
            throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day);
        }
    }

    /**
     * Reads ISO 8601 dates and times ({@code 2024}, {@code 2024-06}, {@code 2024-06-17T12:00:00Z}), RFC 822 dates
     * ({@code Mon, 17 Jun 2024 17:59:59 GMT}) and American ones ({@code Jun 17, 2024}).
     *
     * @param text a date as a source writes it
     * @return the date, empty where the text is none
     */
    public static Optional<PaperDate> parse(String text) {
        String trimmed = text.strip();
        try {
            Matcher iso = ISO.matcher(trimmed);
            if (iso.matches()) {
                return Optional.of(new PaperDate(
                        Integer.parseInt(iso.group(1)),
                        iso.group(2) == null ? 0 : Integer.parseInt(iso.group(2)),
                        iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3))));
            }
            Matcher words = WORDS.matcher(trimmed);
            if (words.matches()) {
                return named(words.group(3), words.group(2), words.group(1));
            }
            Matcher american = AMERICAN.matcher(trimmed);
            if (american.matches()) {
                return named(american.group(3), american.group(1), american.group(2));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<PaperDate> named(String year, String month, String day) {
        for (Month candidate : Month.values()) {
            if (candidate.name().regionMatches(true, 0, month, 0, 3)) {
                return Optional.of(new PaperDate(Integer.parseInt(year), candidate.getValue(), Integer.parseInt(day)));
            }
        }
        return Optional.empty();
    }

    /** Whether year, month and day are all known. */
    public boolean complete() {
        return day > 0;
    }

    /**
     * The first day that this date can mean, for comparing and for time axes.
     */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** Earlier first; of two that agree as far as both go, the more precise one first. */
    @Override
    public int compareTo(PaperDate other) {
        return ORDER.compare(this, other);
    }

    /** ISO 8601, reduced to what is known: {@code 2024-06-17}, {@code 2024-06} or {@code 2024}. */
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
