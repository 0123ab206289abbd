package org.paperweave.extractor.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.TokenView;

/**
 * A number in a sentence, with its unit.
 *
 * @param sentence index of the sentence
 * @param from its first token
 * @param to one behind its last, the unit included
 * @param value as written, without sign of approximation and unit
 * @param unit {@code %}, {@code x}, {@code points}, … or empty
 * @param sign {@code +}, {@code -} or empty
 */
record NumberToken(int sentence, int from, int to, String value, String unit, String sign) {
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";
    private static final Pattern FORM = Pattern.compile("[~≈<>≤≥$]?([+-]?)(" + NUMBER + ")(?:-(" + NUMBER
            + "))?(?:-?(x|X|×|pp|dB|ms|fold|GB|MB|TB|FPS|fps|bits?|points?))?");
    private static final Set<String> TIMES = Set.of("x", "×", "times", "fold", "-fold");
    private static final Set<String> POINTS = Set.of("points", "point", "pp", "pts");
    private static final String PERCENTAGE_POINTS = "percentage points";
    private static final Set<String> UNITS = Set.of(
            "db",
            "ms",
            "gb",
            "mb",
            "tb",
            "fps",
            "bits",
            "bit",
            "seconds",
            "s",
            "hours",
            "minutes",
            "mm",
            "cm",
            "m",
            "bpd",
            "tokens/s",
            "j",
            "w",
            "mw");

    /** Whether its unit is that of a difference: points, whether of a percentage or of a score. */
    boolean isDifference() {
        return unit.equals(PERCENTAGE_POINTS) || POINTS.contains(unit);
    }

    /** The numbers of a sentence, in order. */
    static List<NumberToken> of(TokenView view, int sentence) {
        List<NumberToken> numbers = new ArrayList<>();
        for (int t = 0; t < view.tokens(sentence); t++) {
            NumberToken number = at(view, sentence, t);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static @Nullable NumberToken at(TokenView view, int s, int t) {
        Matcher form = FORM.matcher(view.text(s, t));
        if (!form.matches()) {
            return null;
        }
        String value = form.group(3) == null ? form.group(2) : form.group(2) + "-" + form.group(3);
        String unit = form.group(4) == null ? "" : "X×".contains(form.group(4)) ? "x" : form.group(4);
        int to = t + 1;
        if (unit.isEmpty()) {
            String next = view.lower(s, to);
            String after = view.lower(s, to + 1);
            if ("%".equals(next) || "percent".equals(next)) {
                boolean points = POINTS.contains(after) || "absolute".equals(after);
                unit = POINTS.contains(after) ? PERCENTAGE_POINTS : "%";
                to += points ? 2 : 1;
            } else if (TIMES.contains(next)) {
                unit = "x";
                to++;
            } else if ("percentage".equals(next) && POINTS.contains(after)) {
                unit = PERCENTAGE_POINTS;
                to += 2;
            } else if (POINTS.contains(next)) {
                unit = "points";
                to++;
            } else if (UNITS.contains(next)) {
                unit = view.text(s, to);
                to++;
            }
        }
        String sign = form.group(1);
        if (sign.isEmpty() && t > 0 && ("+".equals(view.text(s, t - 1)) || "-".equals(view.text(s, t - 1)))) {
            sign = view.text(s, t - 1);
        }
        return new NumberToken(s, t, to, value, unit, sign);
    }
}
