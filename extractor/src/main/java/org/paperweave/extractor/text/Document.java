package org.paperweave.extractor.text;

import java.util.List;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.Span;

/**
 * Title and abstract of one paper, repaired and cut up. Offsets of sentences and tokens count in the repaired texts;
 * {@link #span} leads back to the texts as given.
 */
public final class Document {
    private final RepairedText title;
    private final RepairedText abstractText;
    private final List<Sentence> sentences;

    Document(RepairedText title, RepairedText abstractText, List<Sentence> sentences) {
        this.title = title;
        this.abstractText = abstractText;
        this.sentences = List.copyOf(sentences);
    }

    /**
     * A repaired text; empty where the paper has none.
     *
     * @param field title or abstract
     */
    public String text(Span.Field field) {
        return of(field).text();
    }

    /**
     * A text as given; empty where the paper has none.
     *
     * @param field title or abstract
     */
    public String original(Span.Field field) {
        return of(field).original();
    }

    /** All sentences, those of the title first, in order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /**
     * The repaired text of a stretch.
     *
     * @param field title or abstract
     * @param start first unit in the repaired text
     * @param end one behind the last
     */
    public String text(Span.Field field, int start, int end) {
        return of(field).text().substring(start, end);
    }

    /**
     * The way back: the same stretch in the text as given.
     *
     * @param field title or abstract
     * @param start first unit in the repaired text
     * @param end one behind the last
     */
    public Span span(Span.Field field, int start, int end) {
        RepairedText text = of(field);
        int first = text.originalStart(start);
        return new Span(field, first, Math.max(first, text.originalEnd(end)));
    }

    /**
     * The same stretch in the text as given, with its sentence, as evidence.
     *
     * @param sentence the sentence that holds the stretch
     * @param start first unit in the repaired text
     * @param end one behind the last
     * @param origin who found it
     */
    public Evidence evidence(Sentence sentence, int start, int end, String origin) {
        Span.Field field = sentence.field();
        return new Evidence(span(field, start, end), span(field, sentence.start(), sentence.end()), origin);
    }

    private RepairedText of(Span.Field field) {
        return field == Span.Field.TITLE ? title : abstractText;
    }
}
