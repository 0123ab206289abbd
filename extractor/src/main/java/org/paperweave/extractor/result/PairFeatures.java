package org.paperweave.extractor.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Features;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.lexicon.NameKey;

/**
 * The words about a result and an entity that it may speak of: those between the two, those around each, and how the name goes with
 * unit and kind ("accuracy" with per cent, "speedup" with ratios). For one document.
 */
final class PairFeatures {
    private enum F {
        BIAS,
        KIND,
        UNIT,
        NAME,
        NAME_UNIT,
        NAME_KIND,
        HEAD,
        HEAD_UNIT,
        ABSENT,
        PATH,
        PATH_LENGTH,
        BETWEEN,
        BETWEEN_CLUSTER,
        LEFT_OF_NAME,
        LEFT_TWO_OF_NAME,
        RIGHT_OF_NAME,
        LEFT_OF_NUMBER,
        LEFT_TWO_OF_NUMBER,
        RIGHT_OF_NUMBER,
        RIGHT_TWO_OF_NUMBER,
        RIVALS_BETWEEN,
        NUMBERS_BETWEEN,
        NEAREST,
        AROUND,
        AROUND_CLUSTER,
        COUNT,
        SENTENCES,
        ROLE
    }

    private static final int LONGEST_PATH = 5;
    private static final int LONGEST_BAG = 14;
    private static final int REACH = 10;

    private final TokenView view;
    private final EntityTokens entities;

    PairFeatures(TokenView view, EntityTokens entities) {
        this.view = view;
        this.entities = entities;
    }

    /**
     * The features of a pair.
     *
     * @param numbers the results of a sentence
     * @param place which of them
     * @param kind of the result
     * @param entity of the type of the slot
     */
    int[] of(List<NumberToken> numbers, int place, ExtractedResult.Kind kind, ExtractedEntity entity) {
        NumberToken number = numbers.get(place);
        int s = number.sentence();
        Features out = new Features();
        int unit = Features.hash(number.unit());
        int name = Features.hash(NameKey.of(entity.names().get(0)));
        String shown = entity.names().get(0);
        int head = Features.hash(NameKey.of(shown.substring(shown.lastIndexOf(' ') + 1)));
        out.add(F.BIAS.ordinal());
        out.add(F.KIND.ordinal(), kind.ordinal());
        out.add(F.UNIT.ordinal(), unit);
        if (entity.type() == EntityType.METRIC) {
            out.add(F.NAME.ordinal(), name);
            out.add(F.NAME_UNIT.ordinal(), name, unit);
            out.add(F.NAME_KIND.ordinal(), name, kind.ordinal());
            out.add(F.HEAD.ordinal(), head);
            out.add(F.HEAD_UNIT.ordinal(), head, unit);
        }
        if (entity.role() != null) {
            out.add(F.ROLE.ordinal(), entity.role().ordinal());
        }
        List<EntityTokens.Place> peers = entities.in(s, entity.type());
        EntityTokens.Place before = null;
        EntityTokens.Place after = null;
        for (EntityTokens.Place each : peers) {
            if (each.entity().equals(entity)) {
                before = each.to() <= number.from() ? each : before;
                after = each.from() >= number.to() && after == null ? each : after;
            }
        }
        side(out, numbers, number, before, 0, peers);
        side(out, numbers, number, after, 1, peers);
        boolean absent = before == null && after == null;
        if (absent) {
            absent(out, s, entity, kind, unit);
        }
        int here = absent ? 1 : 0;
        for (int d = 1; d <= 2; d++) {
            out.add(F.LEFT_OF_NUMBER.ordinal(), here * 4 + d, view.hash(s, number.from() - d));
            out.add(F.RIGHT_OF_NUMBER.ordinal(), here * 4 + d, view.hash(s, number.to() + d - 1));
        }
        out.add(F.LEFT_TWO_OF_NUMBER.ordinal(), view.hash(s, number.from() - 2), view.hash(s, number.from() - 1));
        out.add(F.RIGHT_TWO_OF_NUMBER.ordinal(), view.hash(s, number.to()), view.hash(s, number.to() + 1));
        for (int d = 1; d <= REACH; d++) {
            if (number.from() - d >= 0) {
                out.add(F.AROUND.ordinal(), here * 2, view.hash(s, number.from() - d));
                out.add(F.AROUND_CLUSTER.ordinal(), here * 2, view.coarse(s, number.from() - d));
            }
            if (number.to() + d - 1 < view.tokens(s)) {
                out.add(F.AROUND.ordinal(), here * 2 + 1, view.hash(s, number.to() + d - 1));
                out.add(F.AROUND_CLUSTER.ordinal(), here * 2 + 1, view.coarse(s, number.to() + d - 1));
            }
        }
        int distinct = (int) peers.stream().map(EntityTokens.Place::entity).distinct().count();
        out.add(F.COUNT.ordinal(), Math.min(4, distinct) * 8 + Math.min(4, numbers.size()) * 2, here);
        return out.all();
    }

    private void absent(Features out, int s, ExtractedEntity entity, ExtractedResult.Kind kind, int unit) {
        int nearest = 99;
        for (var mention : entity.mentions()) {
            int distance = s - mention.sentence();
            nearest = Math.abs(distance) < Math.abs(nearest) ? distance : nearest;
        }
        int clipped = Math.max(-3, Math.min(3, nearest));
        int peers = (int) entities.in(s, entity.type()).stream()
                .map(EntityTokens.Place::entity)
                .distinct()
                .count();
        out.add(F.ABSENT.ordinal(), clipped);
        out.add(F.ABSENT.ordinal(), 16 + clipped, Math.min(2, peers));
        out.add(F.ABSENT.ordinal(), 32 + clipped, kind.ordinal());
        out.add(F.ABSENT.ordinal(), 48 + clipped, unit);
        out.add(F.SENTENCES.ordinal(), clipped, Math.min(3, entity.mentions().size()));
    }

    private void side(
            Features out,
            List<NumberToken> numbers,
            NumberToken number,
            EntityTokens.@Nullable Place mention,
            int side,
            List<EntityTokens.Place> peers) {
        if (mention == null) {
            return;
        }
        int s = number.sentence();
        int from = side == 0 ? mention.to() : number.to();
        int to = side == 0 ? number.from() : mention.from();
        int length = to - from;
        out.add(F.PATH_LENGTH.ordinal(), side, Math.min(length, 20));
        if (length <= LONGEST_PATH) {
            int path = side;
            for (int t = from; t < to; t++) {
                path = path * 31 + view.hash(s, t);
            }
            out.add(F.PATH.ordinal(), path);
        }
        if (length <= LONGEST_BAG) {
            for (int t = from; t < to; t++) {
                out.add(F.BETWEEN.ordinal(), side, view.hash(s, t));
                out.add(F.BETWEEN_CLUSTER.ordinal(), side, view.fine(s, t));
            }
        }
        int rivals = 0;
        for (EntityTokens.Place each : peers) {
            rivals += each.from() >= from && each.to() <= to && !each.entity().equals(mention.entity()) ? 1 : 0;
        }
        int between = 0;
        for (NumberToken each : numbers) {
            between += each.from() >= from && each.to() <= to ? 1 : 0;
        }
        out.add(F.RIVALS_BETWEEN.ordinal(), side, Math.min(3, rivals));
        out.add(F.NUMBERS_BETWEEN.ordinal(), side, Math.min(3, between));
        out.add(F.NEAREST.ordinal(), side, Math.min(3, rivals) * 4 + Math.min(3, between));
        out.add(F.LEFT_OF_NAME.ordinal(), side, view.hash(s, mention.from() - 1));
        out.add(F.LEFT_TWO_OF_NAME.ordinal(), side + 2 * view.hash(s, mention.from() - 2), view.hash(s, mention.from() - 1));
        out.add(F.RIGHT_OF_NAME.ordinal(), side, view.hash(s, mention.to()));
    }
}
