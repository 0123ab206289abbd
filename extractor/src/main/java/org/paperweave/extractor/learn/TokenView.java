package org.paperweave.extractor.learn;

import java.util.List;
import java.util.Locale;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.extractor.text.Token;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.lexicon.NameKey;

/**
 * The tokens of a document as the tagger looks at them: texts, lower-case forms, shapes and their hashes, worked out once.
 */
public final class TokenView {
    private static final int LONGEST_KEPT = 8;
    private static final int BEFORE = -2;
    private static final int BEHIND = -3;

    private final Document document;
    private final String[][] text;
    private final String[][] lower;
    private final int[][] hash;
    private final int[][] coarse;
    private final int[][] fine;
    private final String[][] shape;
    /** Keys of stretches, worked out when first asked for: sentence, first token, number of tokens. */
    private final String[][][] keys;

    /**
     * A view.
     *
     * @param document the repaired text
     * @param clusters of its words
     */
    public TokenView(Document document, WordClusters clusters) {
        this.document = document;
        List<Sentence> sentences = document.sentences();
        text = new String[sentences.size()][];
        lower = new String[sentences.size()][];
        hash = new int[sentences.size()][];
        coarse = new int[sentences.size()][];
        fine = new int[sentences.size()][];
        shape = new String[sentences.size()][];
        keys = new String[sentences.size()][][];
        for (int s = 0; s < text.length; s++) {
            Sentence sentence = sentences.get(s);
            List<Token> tokens = sentence.tokens();
            text[s] = new String[tokens.size()];
            lower[s] = new String[tokens.size()];
            hash[s] = new int[tokens.size()];
            coarse[s] = new int[tokens.size()];
            fine[s] = new int[tokens.size()];
            shape[s] = new String[tokens.size()];
            for (int t = 0; t < tokens.size(); t++) {
                Token token = tokens.get(t);
                text[s][t] = document.text(sentence.field(), token.start(), token.end());
                lower[s][t] = text[s][t].toLowerCase(Locale.ROOT);
                String form = WordClusters.form(lower[s][t]);
                hash[s][t] = Features.hash(form);
                WordClusters.Pair pair = clusters.of(form);
                coarse[s][t] = pair.coarse();
                fine[s][t] = pair.fine();
                shape[s][t] = shapeOf(text[s][t]);
            }
        }
    }

    public Document document() {
        return document;
    }

    public int sentences() {
        return text.length;
    }

    public int tokens(int sentence) {
        return text[sentence].length;
    }

    public boolean inTitle(int sentence) {
        return document.sentences().get(sentence).field() == Span.Field.TITLE;
    }

    public String text(int sentence, int token) {
        return text[sentence][token];
    }

    /** The lower-case form; beyond the sentence, a mark of its beginning or end. */
    public String lower(int sentence, int token) {
        if (token < 0) {
            return "<s>";
        }
        return token >= lower[sentence].length ? "</s>" : lower[sentence][token];
    }

    /** A hash of the lower-case form, digits made equal. */
    public int hash(int sentence, int token) {
        if (token < 0) {
            return 17 + token;
        }
        return token >= hash[sentence].length ? 31 + token - hash[sentence].length : hash[sentence][token];
    }

    /** The coarse cluster of a word; beyond the sentence, a number that no cluster has. */
    public int coarse(int sentence, int token) {
        return token < 0 ? BEFORE : token >= coarse[sentence].length ? BEHIND : coarse[sentence][token];
    }

    /** The fine cluster of a word; beyond the sentence, a number that no cluster has. */
    public int fine(int sentence, int token) {
        return token < 0 ? BEFORE : token >= fine[sentence].length ? BEHIND : fine[sentence][token];
    }

    public String shape(int sentence, int token) {
        return token < 0 || token >= shape[sentence].length ? "" : shape[sentence][token];
    }

    /** The repaired text of a stretch of tokens. */
    public String surface(Occurrence occurrence) {
        Sentence sentence = document.sentences().get(occurrence.sentence());
        return document.text(
                sentence.field(),
                sentence.tokens().get(occurrence.from()).start(),
                sentence.tokens().get(occurrence.to() - 1).end());
    }

    /** The {@link NameKey} of a stretch of tokens. Not for use by several threads at a time. */
    public String key(int sentence, int from, int to) {
        if (keys[sentence] == null) {
            keys[sentence] = new String[text[sentence].length][];
        }
        String[][] ofSentence = keys[sentence];
        if (ofSentence[from] == null) {
            ofSentence[from] = new String[LONGEST_KEPT + 1];
        }
        int length = to - from;
        if (length > LONGEST_KEPT) {
            return NameKey.of(surface(new Occurrence(sentence, from, to)));
        }
        String key = ofSentence[from][length];
        if (key == null) {
            key = NameKey.of(surface(new Occurrence(sentence, from, to)));
            ofSentence[from][length] = key;
        }
        return key;
    }

    /** Runs of capitals, small letters and digits, each run once or twice: {@code GSM8K} is {@code XXdX}. */
    public static String shapeOf(String token) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2 && out.length() < 12) {
                out.append(kind);
            }
        }
        return out.toString();
    }
}
