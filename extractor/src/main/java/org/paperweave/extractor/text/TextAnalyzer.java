package org.paperweave.extractor.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.model.extraction.Span;

/**
 * Makes documents of titles and abstracts. The OpenNLP models are read once and shared; a new analyzer is cheap. Not for
 * use by several threads at a time: {@link #copy()} gives each its own.
 */
public final class TextAnalyzer {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

    private final SentenceModel sentenceModel;
    private final TokenizerModel tokenizerModel;
    private final SentenceDetectorME sentenceDetector;
    private final TokenizerME tokenizer;

    private TextAnalyzer(SentenceModel sentenceModel, TokenizerModel tokenizerModel) {
        this.sentenceModel = sentenceModel;
        this.tokenizerModel = tokenizerModel;
        this.sentenceDetector = new SentenceDetectorME(sentenceModel);
        this.tokenizer = new TokenizerME(tokenizerModel);
    }

    /**
     * Reads the models from the class path.
     *
     * @throws ExtractorException if they are not there
     */
    public static TextAnalyzer create() {
        try (InputStream sentences = resource(SENTENCES);
                InputStream tokens = resource(TOKENS)) {
            return new TextAnalyzer(new SentenceModel(sentences), new TokenizerModel(tokens));
        } catch (IOException e) {
            throw new ExtractorException("The OpenNLP models of this build are damaged: build it again.", e);
        }
    }

    /** An analyzer of the same models for another thread. */
    public TextAnalyzer copy() {
        return new TextAnalyzer(sentenceModel, tokenizerModel);
    }

    /**
     * Repairs and cuts up one paper.
     *
     * @param title the title as given, or null
     * @param abstractText the abstract as given, or null
     */
    public Document analyze(@Nullable String title, @Nullable String abstractText) {
        RepairedText repairedTitle = RepairedText.asGiven(title == null ? "" : title);
        RepairedText repairedAbstract = RepairedText.asGiven(abstractText == null ? "" : abstractText);
        List<Sentence> sentences = new ArrayList<>();
        String text = repairedTitle.text();
        if (!text.isBlank()) {
            sentences.add(sentence(Span.Field.TITLE, text, 0, text.length()));
        }
        String body = repairedAbstract.text();
        for (opennlp.tools.util.Span span : sentenceDetector.sentPosDetect(body)) {
            sentences.add(sentence(Span.Field.ABSTRACT, body, span.getStart(), span.getEnd()));
        }
        return new Document(repairedTitle, repairedAbstract, sentences);
    }

    private Sentence sentence(Span.Field field, String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        for (opennlp.tools.util.Span span : tokenizer.tokenizePos(text.substring(start, end))) {
            tokens.add(new Token(start + span.getStart(), start + span.getEnd()));
        }
        return new Sentence(field, start, end, tokens);
    }

    private static InputStream resource(String path) {
        InputStream stream = TextAnalyzer.class.getResourceAsStream(path);
        if (stream == null) {
            throw new ExtractorException("No " + path + " on the class path: build Paperweave again.");
        }
        return stream;
    }
}
