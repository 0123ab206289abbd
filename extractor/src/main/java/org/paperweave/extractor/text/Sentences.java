package org.paperweave.extractor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.Span;

/**
 * Cuts texts into sentences with OpenNLP's model, and joins what it cuts too early: behind the abbreviations of papers, and
 * inside of URLs. Not for use by several threads at a time.
 */
final class Sentences {
    private static final Pattern ENDS_EARLY = Pattern.compile(
            "(?s).*(?:\\b(?:e\\.g|i\\.e|et al|vs|cf|Fig|Figs|Eq|Eqs|Sec|Tab|No|resp|approx|w\\.r\\.t|a\\.k\\.a|aka|St|Dr|Mr|Mrs|Prof)\\.|\\b[A-Z]\\.)");
    private static final Pattern GOES_ON = Pattern.compile("(?s)[\\p{Ll}(\\[,;].*");
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?:][\"')\\]]*\\s*");

    /** No abbreviation is longer. */
    private static final int TAIL = 12;

    private final SentenceDetectorME detector;

    Sentences(SentenceDetectorME detector) {
        this.detector = detector;
    }

    /** The sentences of a text, in order, without the blanks around them. */
    List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        for (Span found : detector.sentPosDetect(text)) {
            int last = sentences.size() - 1;
            if (last >= 0 && together(text, sentences.get(last), found)) {
                sentences.set(last, new Span(sentences.get(last).getStart(), found.getEnd()));
            } else {
                sentences.add(found);
            }
        }
        return sentences;
    }

    private static boolean together(String text, Span before, Span after) {
        String left = text.substring(Math.max(before.getStart(), before.getEnd() - TAIL), before.getEnd());
        String right = text.substring(after.getStart(), Math.min(after.getEnd(), after.getStart() + 1));
        return before.getEnd() == after.getStart()
                || ENDS_EARLY.matcher(left).matches()
                || GOES_ON.matcher(right).matches() && !ENDS.matcher(left).matches();
    }
}
