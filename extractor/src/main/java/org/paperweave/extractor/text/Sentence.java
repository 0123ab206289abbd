package org.paperweave.extractor.text;

import java.util.List;
import org.paperweave.model.extraction.Span;

/**
 * A sentence of a repaired text. The title is one sentence, whatever stands in it.
 *
 * @param field title or abstract
 * @param start first UTF-16 unit in the repaired text
 * @param end one behind the last
 * @param tokens its tokens in order, all within the sentence
 */
public record Sentence(Span.Field field, int start, int end, List<Token> tokens) {
    /** Copies the tokens. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
