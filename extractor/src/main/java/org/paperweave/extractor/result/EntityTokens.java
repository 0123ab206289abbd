package org.paperweave.extractor.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.extractor.text.Token;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Mention;
import org.paperweave.model.extraction.Span;

/** Which tokens of a document name which entities. */
final class EntityTokens {
    /**
     * A mention by tokens.
     *
     * @param entity what is named
     * @param sentence where
     * @param from its first token
     * @param to one behind its last
     */
    record Place(ExtractedEntity entity, int sentence, int from, int to) {}

    private final List<List<Place>> bySentence = new ArrayList<>();

    EntityTokens(TokenView view, List<ExtractedEntity> entities) {
        for (int s = 0; s < view.sentences(); s++) {
            bySentence.add(new ArrayList<>());
        }
        for (ExtractedEntity entity : entities) {
            for (Mention mention : entity.mentions()) {
                if (mention.sentence() < view.sentences()) {
                    place(view, entity, mention);
                }
            }
        }
        bySentence.forEach(places -> places.sort(Comparator.comparingInt(Place::from)
                .thenComparingInt(place -> -place.to())
                .thenComparing(place -> place.entity().type())));
    }

    private void place(TokenView view, ExtractedEntity entity, Mention mention) {
        Sentence sentence = view.document().sentences().get(mention.sentence());
        if (sentence.field() != mention.span().field()) {
            return;
        }
        int from = -1;
        int to = -1;
        List<Token> tokens = sentence.tokens();
        for (int t = 0; t < tokens.size(); t++) {
            Span span = view.document()
                    .span(sentence.field(), tokens.get(t).start(), tokens.get(t).end());
            if (span.start() < mention.span().end()
                    && span.end() > mention.span().start()) {
                from = from < 0 ? t : from;
                to = t + 1;
            }
        }
        if (from >= 0) {
            bySentence.get(mention.sentence()).add(new Place(entity, mention.sentence(), from, to));
        }
    }

    /** The mentions in a sentence, in order. */
    List<Place> in(int sentence) {
        return bySentence.get(sentence);
    }

    /** The mentions of a type in a sentence, in order. */
    List<Place> in(int sentence, EntityType type) {
        return bySentence.get(sentence).stream()
                .filter(place -> place.entity().type() == type)
                .toList();
    }

    /** The nearest mention of a type that ends before a token, null where there is none. */
    @Nullable Place before(int sentence, int token, EntityType type) {
        Place last = null;
        for (Place place : in(sentence, type)) {
            if (place.to() <= token) {
                last = place;
            }
        }
        return last;
    }

    /** The nearest mention of a type that begins at or behind a token, null where there is none. */
    @Nullable Place after(int sentence, int token, EntityType type) {
        for (Place place : in(sentence, type)) {
            if (place.from() >= token) {
                return place;
            }
        }
        return null;
    }
}
