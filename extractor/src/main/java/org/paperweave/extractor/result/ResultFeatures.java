package org.paperweave.extractor.result;

import org.paperweave.extractor.learn.Features;
import org.paperweave.extractor.learn.SparseRow;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;

/** What is to be seen of a number: its form and unit, the words around it, and which entities are near. */
final class ResultFeatures {
    private enum F {
        BIAS,
        UNIT,
        SIGN,
        FORM,
        SIZE,
        LEFT,
        RIGHT,
        LEFT_TWO,
        RIGHT_TWO,
        LEFT_UNIT,
        RIGHT_UNIT,
        BAG_LEFT,
        BAG_RIGHT,
        NEAR,
        TITLE,
        PLACE,
        RESPECTIVELY,
        BRACKETS,
        NUMBERS,
        LEFT_CLUSTER,
        RIGHT_CLUSTER,
        LEFT_TWO_CLUSTERS,
        BAG_LEFT_CLUSTER,
        BAG_RIGHT_CLUSTER,
        UNIT_LEFT_CLUSTER,
        UNIT_RIGHT_CLUSTER
    }

    private static final int REACH = 12;

    private ResultFeatures() {}

    static SparseRow of(TokenView view, NumberToken number, EntityTokens entities) {
        Features out = new Features();
        int s = number.sentence();
        int l = number.from() - 1;
        int r = number.to();
        int unit = Features.hash(number.unit());
        out.add(F.BIAS.ordinal());
        out.add(F.UNIT.ordinal(), unit);
        out.add(F.SIGN.ordinal(), number.sign());
        out.add(F.FORM.ordinal(), form(number.value()));
        out.add(F.SIZE.ordinal(), number.value().length());
        for (int d = 0; d < 5; d++) {
            out.add(F.LEFT.ordinal(), d, view.hash(s, l - d));
            out.add(F.RIGHT.ordinal(), d, view.hash(s, r + d));
            out.add(F.LEFT_CLUSTER.ordinal(), d, view.fine(s, l - d));
            out.add(F.RIGHT_CLUSTER.ordinal(), d, view.fine(s, r + d));
        }
        for (int d = 0; d < 3; d++) {
            out.add(F.LEFT_TWO.ordinal(), view.hash(s, l - d - 1) * 3 + d, view.hash(s, l - d));
            out.add(F.LEFT_TWO_CLUSTERS.ordinal(), view.fine(s, l - d - 1) * 3 + d, view.fine(s, l - d));
        }
        out.add(F.UNIT_LEFT_CLUSTER.ordinal(), view.fine(s, l), unit);
        out.add(F.UNIT_RIGHT_CLUSTER.ordinal(), view.fine(s, r), unit);
        out.add(F.RIGHT_TWO.ordinal(), view.hash(s, r), view.hash(s, r + 1));
        out.add(F.LEFT_UNIT.ordinal(), view.hash(s, l), unit);
        out.add(F.RIGHT_UNIT.ordinal(), view.hash(s, r), unit);
        for (int d = 1; d <= REACH; d++) {
            if (l - d >= 0) {
                out.add(F.BAG_LEFT.ordinal(), view.hash(s, l - d));
                out.add(F.BAG_LEFT_CLUSTER.ordinal(), view.fine(s, l - d));
            }
            if (r + d < view.tokens(s)) {
                out.add(F.BAG_RIGHT.ordinal(), view.hash(s, r + d));
                out.add(F.BAG_RIGHT_CLUSTER.ordinal(), view.fine(s, r + d));
            }
        }
        for (EntityType type : EntityType.values()) {
            EntityTokens.Place before = entities.before(s, number.from(), type);
            EntityTokens.Place after = entities.after(s, r, type);
            out.add(F.NEAR.ordinal(), type.ordinal() * 2, distance(before == null ? -1 : number.from() - before.to()));
            out.add(F.NEAR.ordinal(), type.ordinal() * 2 + 1, distance(after == null ? -1 : after.from() - r));
            for (EntityTokens.Place place : entities.in(s, type)) {
                if (place.from() <= number.from() && number.from() < place.to()) {
                    // "Llama-2 7B", "CIFAR-10": the number is part of a name.
                    out.add(F.NEAR.ordinal(), 20, type.ordinal());
                }
            }
        }
        if (view.inTitle(s)) {
            out.add(F.TITLE.ordinal());
        }
        out.add(F.PLACE.ordinal(), s * 4 / Math.max(1, view.sentences()));
        int numbers = 0;
        for (int t = 0; t < view.tokens(s); t++) {
            if ("respectively".equals(view.lower(s, t))) {
                out.add(F.RESPECTIVELY.ordinal());
            }
            if (Character.isDigit(view.text(s, t).charAt(0))) {
                numbers++;
            }
        }
        out.add(F.NUMBERS.ordinal(), Math.min(6, numbers));
        if ("(".equals(view.lower(s, l))) {
            out.add(F.BRACKETS.ordinal());
        }
        return out.all();
    }

    private static int distance(int tokens) {
        return tokens < 0 ? 9 : tokens <= 1 ? 0 : tokens <= 3 ? 1 : tokens <= 6 ? 2 : tokens <= 12 ? 3 : 4;
    }

    /** Digits before and behind the point: {@code 76.5} is {@code dd.d}; years stand out. */
    private static String form(String value) {
        if (value.matches("(?:19|20)\\d\\d")) {
            return "year";
        }
        return value.replaceAll("\\d", "d");
    }
}
