package org.paperweave.extractor.result;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Role;

/**
 * Tells what the results of one sentence are about. A name right behind the number ("76.5% accuracy on ImageNet") comes
 * before one in front of it ("an accuracy of 76.5%"); where a sentence has as many numbers as names and says "respectively", they are
 * paired in order.
 */
final class ResultSlots {
    private static final Set<String> AGAINST = Set.of(
            "than",
            "over",
            "compared",
            "outperforming",
            "outperforms",
            "outperform",
            "surpassing",
            "surpasses",
            "exceeding",
            "versus",
            "vs",
            "relative",
            "against",
            "baseline");
    private static final int CLOSE = 4;
    private static final int NEAR = 9;

    private final TokenView view;
    private final EntityTokens entities;
    private final List<ExtractedEntity> all;
    private final int sentence;
    private final List<NumberToken> numbers;
    private final boolean respectively;

    ResultSlots(
            TokenView view, EntityTokens entities, List<ExtractedEntity> all, int sentence, List<NumberToken> numbers) {
        this.view = view;
        this.entities = entities;
        this.all = all;
        this.sentence = sentence;
        this.numbers = numbers;
        boolean said = false;
        for (int t = 0; t < view.tokens(sentence); t++) {
            said |= "respectively".equals(view.lower(sentence, t));
        }
        this.respectively = said;
    }

    @Nullable String metric(int place) {
        EntityTokens.Place paired = paired(place, EntityType.METRIC);
        if (paired != null) {
            return name(paired);
        }
        NumberToken number = numbers.get(place);
        EntityTokens.Place after = entities.after(sentence, number.to(), EntityType.METRIC);
        EntityTokens.Place before = entities.before(sentence, number.from(), EntityType.METRIC);
        if (after != null && after.from() - number.to() < CLOSE && !numberBetween(number.to(), after.from())) {
            return name(after);
        }
        if (before != null) {
            return name(before);
        }
        return after != null && !numberBetween(number.to(), after.from()) ? name(after) : null;
    }

    @Nullable String dataset(int place) {
        EntityTokens.Place paired = paired(place, EntityType.DATASET);
        if (paired != null) {
            return name(paired);
        }
        NumberToken number = numbers.get(place);
        EntityTokens.Place after = entities.after(sentence, number.to(), EntityType.DATASET);
        EntityTokens.Place before = entities.before(sentence, number.from(), EntityType.DATASET);
        if (after != null && after.from() - number.to() < NEAR && !numberBetween(number.to(), after.from())) {
            return name(after);
        }
        if (before != null) {
            return name(before);
        }
        if (after != null) {
            return name(after);
        }
        return onlyOne();
    }

    /** Where a paper is evaluated on one data set alone, its results are on that. */
    private @Nullable String onlyOne() {
        List<ExtractedEntity> evaluated = all.stream()
                .filter(entity -> entity.type() == EntityType.DATASET)
                .toList();
        return evaluated.size() == 1
                        && (evaluated.get(0).role() == Role.EVALUATED
                                || evaluated.get(0).role() == Role.INTRODUCED)
                ? evaluated.get(0).names().get(0)
                : null;
    }

    @Nullable String method(int place, ExtractedResult.Kind kind) {
        NumberToken number = numbers.get(place);
        EntityTokens.Place best = null;
        for (EntityTokens.Place each : entities.in(sentence, EntityType.METHOD)) {
            if (each.to() <= number.from() && !against(each)) {
                boolean own = each.entity().role() == Role.INTRODUCED;
                if (best == null
                        || own
                        || best.entity().role() != Role.INTRODUCED
                        || kind == ExtractedResult.Kind.ABSOLUTE) {
                    best = each;
                }
            }
        }
        if (best != null) {
            return name(best);
        }
        List<ExtractedEntity> introduced = all.stream()
                .filter(entity -> entity.type() == EntityType.METHOD && entity.role() == Role.INTRODUCED)
                .toList();
        return introduced.size() == 1 ? introduced.get(0).names().get(0) : null;
    }

    @Nullable String baseline(int place, ExtractedResult.Kind kind) {
        if (kind == ExtractedResult.Kind.ABSOLUTE) {
            return null;
        }
        EntityTokens.Place paired = null;
        for (EntityTokens.Place each : entities.in(sentence, EntityType.METHOD)) {
            if (against(each) && each.entity().role() != Role.INTRODUCED && paired == null) {
                paired = each;
            }
        }
        return paired == null ? null : name(paired);
    }

    /** The name that "respectively" gives to a number. */
    private EntityTokens.@Nullable Place paired(int place, EntityType type) {
        List<EntityTokens.Place> names = entities.in(sentence, type);
        return respectively && numbers.size() > 1 && names.size() == numbers.size() ? names.get(place) : null;
    }

    private boolean numberBetween(int from, int to) {
        return numbers.stream().anyMatch(number -> number.from() >= from && number.to() <= to);
    }

    private boolean against(EntityTokens.Place place) {
        for (int t = Math.max(0, place.from() - CLOSE); t < place.from(); t++) {
            if (AGAINST.contains(view.lower(sentence, t))) {
                return true;
            }
        }
        return false;
    }

    private static String name(EntityTokens.Place place) {
        return place.entity().names().get(0);
    }
}
