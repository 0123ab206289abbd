package org.paperweave.extractor.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.model.extraction.Span;

/**
 * Makes documents of titles and abstracts. The OpenNLP models are read once and shared; a new analyzer is cheap. Not for
 * use by several threads at a time: {@link #copy()} gives each its own.
 */
public final class TextAnalyzer {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private final SentenceModel sentenceModel;
    /** Null to take texts as they are. */
    private final @Nullable TextRepair repair;

    private final Sentences sentences;

    private TextAnalyzer(SentenceModel sentenceModel, @Nullable TextRepair repair) {
        this.sentenceModel = sentenceModel;
        this.repair = repair;
        this.sentences = new Sentences(new SentenceDetectorME(sentenceModel));
    }

    /**
     * Reads the sentence model and the word list from the class path.
     *
     * @throws ExtractorException if they are not there
     */
    public static TextAnalyzer create() {
        try (InputStream model = resource(SENTENCES)) {
            return new TextAnalyzer(new SentenceModel(model), new TextRepair(Vocabulary.shipped()));
        } catch (IOException e) {
            throw new ExtractorException("The OpenNLP models of this build are damaged: build it again.", e);
        }
    }

    /** An analyzer that takes texts as they are, damage and all. */
    public TextAnalyzer withoutRepair() {
        return new TextAnalyzer(sentenceModel, null);
    }

    /** An analyzer of the same models for another thread. */
    public TextAnalyzer copy() {
        return new TextAnalyzer(sentenceModel, repair);
    }

    /**
     * Repairs and cuts up one paper.
     *
     * @param title the title as given, or null
     * @param abstractText the abstract as given, or null
     */
    public Document analyze(@Nullable String title, @Nullable String abstractText) {
        RepairedText repairedTitle = repaired(title == null ? "" : title);
        RepairedText repairedAbstract = repaired(abstractText == null ? "" : abstractText);
        List<Sentence> found = new ArrayList<>();
        String text = repairedTitle.text();
        if (!text.isBlank()) {
            found.add(sentence(Span.Field.TITLE, text, 0, text.length()));
        }
        String body = repairedAbstract.text();
        for (opennlp.tools.util.Span span : sentences.of(body)) {
            found.add(sentence(Span.Field.ABSTRACT, body, span.getStart(), span.getEnd()));
        }
        return new Document(repairedTitle, repairedAbstract, found);
    }

    private RepairedText repaired(String text) {
        return repair == null ? RepairedText.asGiven(text) : repair.repair(text);
    }

    private static Sentence sentence(Span.Field field, String text, int start, int end) {
        return new Sentence(field, start, end, Tokens.of(text, start, end));
    }

    private static InputStream resource(String path) {
        InputStream stream = TextAnalyzer.class.getResourceAsStream(path);
        if (stream == null) {
            throw new ExtractorException("No " + path + " on the class path: build Paperweave again.");
        }
        return stream;
    }
}
