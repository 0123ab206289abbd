package org.paperweave.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Features;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.SparseRow;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;
import org.paperweave.model.lexicon.NameKey;

/**
 * What is to be seen of a candidate: its own form, what the lexicon and a large corpus know of it, and the words around all
 * its mentions together. Immutable; each call works on one document.
 */
final class CandidateFeatures {
    /** Templates of features; the ordinal is part of the hash, so the order may not change without training anew. */
    private enum F {
        BIAS,
        KEY,
        HEAD,
        FIRST,
        WORD,
        HEAD_SUFFIX,
        HEAD_PREFIX,
        FIRST_PREFIX,
        SHAPE,
        HEAD_SHAPE,
        LENGTH,
        CAPITALS,
        HEAD_TWO,
        LEXICON,
        LEXICON_HEAD,
        LEXICON_TAIL,
        GAZETTEER,
        GAZETTEER_FREQUENCY,
        GAZETTEER_NONE,
        GAZETTEER_JOINT,
        MENTIONS,
        SENTENCES,
        IN_TITLE,
        TITLE_START,
        TITLE_COLON,
        TITLE_AFTER_COLON,
        TITLE_END,
        FIRST_SENTENCE,
        LAST_SENTENCE,
        LONG_FORM,
        SHORT_FORM,
        PARTNER_SHAPE,
        PARTNER_GAZETTEER,
        LEFT1,
        LEFT2,
        LEFT3,
        RIGHT1,
        RIGHT2,
        RIGHT3,
        LEFT_TWO,
        RIGHT_TWO,
        AROUND,
        LEFT_BAG,
        RIGHT_BAG,
        LEFT_SHAPE,
        RIGHT_SHAPE,
        BRACKETED,
        BEFORE_BRACKET,
        SENTENCE_START,
        LISTED,
        LIST_PARTNER,
        SHAPE_LEFT1,
        SHAPE_RIGHT1,
        CUE_INTRODUCED,
        CUE_DISTANCE,
        NUMBER_NEAR,
        NESTED,
        TITLE_CUE,
        HEAD_CLUSTER,
        FIRST_CLUSTER,
        WORD_CLUSTER,
        HEAD_TWO_CLUSTERS,
        LEFT1_CLUSTER,
        LEFT2_CLUSTER,
        RIGHT1_CLUSTER,
        RIGHT2_CLUSTER,
        LEFT_TWO_CLUSTERS,
        RIGHT_TWO_CLUSTERS,
        AROUND_CLUSTERS,
        LEFT_BAG_CLUSTER,
        RIGHT_BAG_CLUSTER,
        SHAPE_LEFT_CLUSTER,
        SHAPE_RIGHT_CLUSTER
    }

    private static final Set<String> INTRODUCING = Set.of(
            "propose",
            "introduce",
            "present",
            "develop",
            "design",
            "release",
            "build",
            "construct",
            "create",
            "contribute",
            "call",
            "name",
            "dub",
            "term",
            "proposes",
            "introduces",
            "presents",
            "called",
            "named",
            "dubbed",
            "termed",
            "propos",
            "describe",
            "offer",
            "devise",
            "curate",
            "collect",
            "establish");
    private static final EntityType[] TYPES = EntityType.values();
    private static final int ALL_TYPES = (1 << TYPES.length) - 1;
    private static final Set<String> LIST_SIGNS = Set.of(",", "and", "or", "/", "&", ";");

    private final Lexicon lexicon;
    private final @Nullable Gazetteer gazetteer;

    CandidateFeatures(Lexicon lexicon, @Nullable Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** The features of each candidate, in their order. */
    SparseRow[] of(
            TokenView view,
            List<Candidate> candidates,
            Map<Integer, Set<Integer>> partners,
            List<Acronyms.Pair> pairs) {
        Map<Integer, Boolean> isLong = new HashMap<>();
        Map<String, Integer> numberOfKey = new HashMap<>();
        candidates.forEach(candidate -> numberOfKey.put(candidate.key(), candidate.number()));
        for (Acronyms.Pair pair : pairs) {
            Integer a = numberOfKey.get(NameKey.of(view.surface(pair.longForm())));
            Integer b = numberOfKey.get(NameKey.of(view.surface(pair.shortForm())));
            if (a != null && b != null) {
                isLong.put(a, true);
                isLong.put(b, false);
            }
        }
        boolean[][] introducing = introducing(view);
        Features features = new Features();
        SparseRow[] all = new SparseRow[candidates.size()];
        for (Candidate candidate : candidates) {
            features.clear();
            Occurrence occurrence = candidate.occurrences().get(0);
            add(features, F.BIAS, 0);
            add(features, F.KEY, candidate.key());
            words(view, occurrence, features);
            known(view, candidate, occurrence, features);
            place(view, candidate, features);
            Boolean longForm = isLong.get(candidate.number());
            if (longForm != null) {
                add(features, longForm ? F.LONG_FORM : F.SHORT_FORM, 0);
                for (int partner : partners.getOrDefault(candidate.number(), Set.of())) {
                    Occurrence other = candidates.get(partner).occurrences().get(0);
                    add(features, F.PARTNER_SHAPE, view.shape(other.sentence(), other.to() - 1));
                    gazetteer(F.PARTNER_GAZETTEER, candidates.get(partner).key(), features);
                }
            }
            company(view, occurrence, features);
            features.ofMentions(candidate.occurrences().size());
            for (Occurrence each : candidate.occurrences()) {
                context(view, each, introducing, features);
                companyAround(view, each, features);
            }
            all[candidate.number()] = features.all();
        }
        return all;
    }

    /**
     * Only the features of the words around a candidate's mentions, the same as among those of all.
     *
     * @param view the document
     * @param candidate of it
     */
    SparseRow around(TokenView view, Candidate candidate) {
        Features features = new Features();
        boolean[][] introducing = introducing(view);
        add(features, F.BIAS, 0);
        place(view, candidate, features);
        features.ofMentions(candidate.occurrences().size());
        for (Occurrence each : candidate.occurrences()) {
            context(view, each, introducing, features);
            companyAround(view, each, features);
        }
        return features.all();
    }

    /** Only the features of a candidate's own words, the whole name excepted. */
    SparseRow ownWords(TokenView view, Candidate candidate) {
        Features features = new Features();
        Occurrence occurrence = candidate.occurrences().get(0);
        add(features, F.BIAS, 0);
        words(view, occurrence, features);
        company(view, occurrence, features);
        return features.all();
    }

    /** What company its words keep elsewhere: what is unknown of a word is known of those like it. */
    private static void company(TokenView view, Occurrence at, Features out) {
        int s = at.sentence();
        int head = at.to() - 1;
        int length = Math.min(3, at.to() - at.from());
        add(out, F.HEAD_CLUSTER, view.fine(s, head) * 4 + length);
        add(out, F.FIRST_CLUSTER, view.fine(s, at.from()) * 4 + length);
        for (int t = at.from(); t < at.to(); t++) {
            add(out, F.WORD_CLUSTER, view.fine(s, t));
        }
        if (at.to() - at.from() > 1) {
            out.add(F.HEAD_TWO_CLUSTERS.ordinal(), view.coarse(s, head - 1), view.fine(s, head));
        }
    }

    private static void companyAround(TokenView view, Occurrence at, Features out) {
        int s = at.sentence();
        int l = at.from() - 1;
        int r = at.to();
        add(out, F.LEFT1_CLUSTER, view.fine(s, l));
        add(out, F.LEFT2_CLUSTER, view.fine(s, l - 1));
        add(out, F.RIGHT1_CLUSTER, view.fine(s, r));
        add(out, F.RIGHT2_CLUSTER, view.fine(s, r + 1));
        out.add(F.LEFT_TWO_CLUSTERS.ordinal(), view.coarse(s, l - 1), view.fine(s, l));
        out.add(F.RIGHT_TWO_CLUSTERS.ordinal(), view.fine(s, r), view.coarse(s, r + 1));
        out.add(F.AROUND_CLUSTERS.ordinal(), view.coarse(s, l), view.coarse(s, r));
        int shape = Features.hash(view.shape(s, at.to() - 1));
        out.add(F.SHAPE_LEFT_CLUSTER.ordinal(), shape, view.fine(s, l));
        out.add(F.SHAPE_RIGHT_CLUSTER.ordinal(), shape, view.fine(s, r));
        for (int d = 1; d <= 6; d++) {
            if (l - d >= 0) {
                add(out, F.LEFT_BAG_CLUSTER, view.fine(s, l - d));
            }
            if (r + d < view.tokens(s)) {
                add(out, F.RIGHT_BAG_CLUSTER, view.fine(s, r + d));
            }
        }
    }

    /** Which tokens are words of introducing. */
    private static boolean[][] introducing(TokenView view) {
        boolean[][] introducing = new boolean[view.sentences()][];
        for (int s = 0; s < introducing.length; s++) {
            introducing[s] = new boolean[view.tokens(s)];
            for (int t = 0; t < introducing[s].length; t++) {
                introducing[s][t] = INTRODUCING.contains(view.lower(s, t));
            }
        }
        return introducing;
    }

    private static void words(TokenView view, Occurrence at, Features out) {
        int s = at.sentence();
        int head = at.to() - 1;
        String headText = view.lower(s, head);
        String firstText = view.lower(s, at.from());
        add(out, F.HEAD, view.hash(s, head));
        add(out, F.FIRST, view.hash(s, at.from()));
        for (int t = at.from(); t < at.to(); t++) {
            add(out, F.WORD, view.hash(s, t));
        }
        if (at.to() - at.from() > 1) {
            out.add(F.HEAD_TWO.ordinal(), view.hash(s, head - 1), view.hash(s, head));
        }
        for (int n = 2; n <= 4; n++) {
            if (headText.length() > n) {
                add(out, F.HEAD_SUFFIX, headText.substring(headText.length() - n));
                add(out, F.HEAD_PREFIX, headText.substring(0, n));
            }
            if (firstText.length() > n) {
                add(out, F.FIRST_PREFIX, firstText.substring(0, n));
            }
        }
        StringBuilder shape = new StringBuilder();
        int capitals = 0;
        for (int t = at.from(); t < at.to(); t++) {
            String each = view.shape(s, t);
            shape.append(each.length() > 4 ? each.substring(0, 4) : each).append(' ');
            if (Character.isUpperCase(view.text(s, t).charAt(0))) {
                capitals++;
            }
        }
        // A capital at the beginning of a sentence says little: the best written mention counts.
        add(out, F.SHAPE, at.from() == 0 ? "^" + shape : shape);
        add(out, F.HEAD_SHAPE, view.shape(s, head));
        add(out, F.LENGTH, at.to() - at.from());
        add(out, F.CAPITALS, capitals * 8 + Math.min(7, at.to() - at.from()));
    }

    private void known(TokenView view, Candidate candidate, Occurrence at, Features out) {
        int s = at.sentence();
        known(F.LEXICON, candidate.key(), 0, out);
        int found = 0;
        for (int t = at.from() + 1; t < at.to() && found != ALL_TYPES; t++) {
            found = known(F.LEXICON_TAIL, view.key(s, t, at.to()), found, out);
        }
        found = 0;
        for (int t = at.to() - 1; t > at.from() && found != ALL_TYPES; t--) {
            found = known(F.LEXICON_HEAD, view.key(s, at.from(), t), found, out);
        }
        gazetteer(F.GAZETTEER, candidate.key(), out);
    }

    /** Adds what the lexicon has of a key in the types that were not found before; gives back those found so far, a bit each. */
    private int known(F template, String key, int before, Features out) {
        int found = before;
        if (lexicon.hasKey(key)) {
            for (EntityType type : TYPES) {
                int bit = 1 << type.ordinal();
                if ((found & bit) == 0 && entry(template, type, lexicon.findKey(type, key), out)) {
                    found |= bit;
                }
            }
        }
        return found;
    }

    private static boolean entry(F template, EntityType type, @Nullable LexiconEntry entry, Features out) {
        if (entry == null) {
            return false;
        }
        add(out, template, type.ordinal() * 4 + entry.policy().ordinal());
        return true;
    }

    private void gazetteer(F template, String key, Features out) {
        if (gazetteer == null) {
            return;
        }
        Gazetteer.Entry entry = gazetteer.find(key);
        if (entry == null) {
            add(out, F.GAZETTEER_NONE, template.ordinal());
            return;
        }
        int frequency = entry.frequency();
        if (template == F.GAZETTEER) {
            add(out, F.GAZETTEER_FREQUENCY, frequency);
            out.add(F.GAZETTEER_JOINT.ordinal(), entry.best(), entry.level(entry.best()) * 16 + Math.min(frequency, 6));
        }
        for (int c = 1; c < Label.COUNT; c++) {
            int level = entry.level(c);
            // Cumulative, so that a level seen in training says something of the levels below it.
            for (int l = 1; l <= level; l++) {
                out.add(template.ordinal(), c, l);
            }
        }
    }

    private static void place(TokenView view, Candidate candidate, Features out) {
        int mentions = candidate.occurrences().size();
        add(out, F.MENTIONS, Math.min(mentions, 5));
        // Occurrences come in the order of the text.
        int sentences = 0;
        int last = -1;
        for (Occurrence at : candidate.occurrences()) {
            sentences += at.sentence() == last ? 0 : 1;
            last = at.sentence();
        }
        add(out, F.SENTENCES, Math.min(4, sentences));
        for (Occurrence at : candidate.occurrences()) {
            int s = at.sentence();
            if (view.inTitle(s)) {
                add(out, F.IN_TITLE, Math.min(mentions, 3));
                if (at.from() == 0) {
                    add(out, F.TITLE_START, 0);
                    if (":".equals(view.lower(s, at.to()))) {
                        add(out, F.TITLE_COLON, Math.min(3, at.to()));
                    }
                }
                if (at.to() == view.tokens(s)) {
                    add(out, F.TITLE_END, 0);
                }
                for (int t = 0; t < at.from(); t++) {
                    if (":".equals(view.lower(s, t))) {
                        add(out, F.TITLE_AFTER_COLON, 0);
                        break;
                    }
                }
                add(out, F.TITLE_CUE, view.hash(s, at.from() - 1));
            } else if (s <= 1) {
                add(out, F.FIRST_SENTENCE, 0);
            }
            if (s >= view.sentences() - 2) {
                add(out, F.LAST_SENTENCE, view.sentences() - s);
            }
        }
    }

    private void context(TokenView view, Occurrence at, boolean[][] introducing, Features out) {
        int s = at.sentence();
        int l = at.from() - 1;
        int r = at.to();
        add(out, F.LEFT1, view.hash(s, l));
        add(out, F.LEFT2, view.hash(s, l - 1));
        add(out, F.LEFT3, view.hash(s, l - 2));
        add(out, F.RIGHT1, view.hash(s, r));
        add(out, F.RIGHT2, view.hash(s, r + 1));
        add(out, F.RIGHT3, view.hash(s, r + 2));
        out.add(F.LEFT_TWO.ordinal(), view.hash(s, l - 1), view.hash(s, l));
        out.add(F.RIGHT_TWO.ordinal(), view.hash(s, r), view.hash(s, r + 1));
        out.add(F.AROUND.ordinal(), view.hash(s, l), view.hash(s, r));
        for (int d = 1; d <= 6; d++) {
            if (l - d >= 0) {
                add(out, F.LEFT_BAG, view.hash(s, l - d));
            }
            if (r + d < view.tokens(s)) {
                add(out, F.RIGHT_BAG, view.hash(s, r + d));
            }
        }
        add(out, F.LEFT_SHAPE, view.shape(s, l));
        add(out, F.RIGHT_SHAPE, view.shape(s, r));
        int shape = Features.hash(view.shape(s, at.to() - 1));
        out.add(F.SHAPE_LEFT1.ordinal(), shape, view.hash(s, l));
        out.add(F.SHAPE_RIGHT1.ordinal(), shape, view.hash(s, r));
        if ("(".equals(view.lower(s, l)) && ")".equals(view.lower(s, r))) {
            add(out, F.BRACKETED, 0);
        }
        if ("(".equals(view.lower(s, r))) {
            add(out, F.BEFORE_BRACKET, 0);
        }
        if (at.from() == 0 && !view.inTitle(s)) {
            add(out, F.SENTENCE_START, 0);
        }
        list(view, at, out);
        cues(view, at, introducing, out);
        nested(view, at, out);
    }

    /** Neighbours in a list are of one kind: what the lexicon and the corpus know of them counts for this one too. */
    private void list(TokenView view, Occurrence at, Features out) {
        int s = at.sentence();
        if (LIST_SIGNS.contains(view.lower(s, at.from() - 1)) && at.from() >= 2) {
            add(out, F.LISTED, 0);
            partner(view, s, at.from() - 2, out);
            if (LIST_SIGNS.contains(view.lower(s, at.from() - 2)) && at.from() >= 3) {
                partner(view, s, at.from() - 3, out);
            }
        }
        if (LIST_SIGNS.contains(view.lower(s, at.to())) && at.to() + 1 < view.tokens(s)) {
            add(out, F.LISTED, 1);
            partner(view, s, at.to() + 1, out);
        }
    }

    private void partner(TokenView view, int s, int token, Features out) {
        out.add(F.LIST_PARTNER.ordinal(), 99, Features.hash(view.shape(s, token)));
        String key = view.key(s, token, token + 1);
        if (lexicon.hasKey(key)) {
            for (EntityType type : TYPES) {
                LexiconEntry entry = lexicon.findKey(type, key);
                if (entry != null) {
                    out.add(
                            F.LIST_PARTNER.ordinal(),
                            type.ordinal(),
                            entry.policy().ordinal());
                }
            }
        }
        Gazetteer.Entry entry = gazetteer == null ? null : gazetteer.find(key);
        if (entry != null) {
            out.add(F.LIST_PARTNER.ordinal(), 50 + entry.best(), entry.level(entry.best()) / 2);
        }
    }

    private static void cues(TokenView view, Occurrence at, boolean[][] introducing, Features out) {
        int s = at.sentence();
        for (int t = at.from() - 1; t >= Math.max(0, at.from() - 10); t--) {
            if (introducing[s][t]) {
                int distance = at.from() - t;
                add(out, F.CUE_INTRODUCED, view.hash(s, t));
                add(out, F.CUE_DISTANCE, distance <= 3 ? distance : distance <= 6 ? 4 : 5);
                break;
            }
        }
        for (int t = Math.max(0, at.from() - 3); t < Math.min(view.tokens(s), at.to() + 3); t++) {
            if ((t < at.from() || t >= at.to())
                    && Character.isDigit(view.text(s, t).charAt(0))) {
                add(out, F.NUMBER_NEAR, t < at.from() ? 0 : 1);
            }
        }
    }

    /** Whether the words beside it look like parts of the same name. */
    private static void nested(TokenView view, Occurrence at, Features out) {
        int s = at.sentence();
        boolean left = at.from() > 0
                && !Words.edge(view.lower(s, at.from() - 1))
                && Character.isLetterOrDigit(view.lower(s, at.from() - 1).charAt(0));
        boolean right = at.to() < view.tokens(s)
                && !Words.edge(view.lower(s, at.to()))
                && Character.isLetterOrDigit(view.lower(s, at.to()).charAt(0));
        boolean leftCapital =
                left && Character.isUpperCase(view.text(s, at.from() - 1).charAt(0));
        boolean rightCapital =
                right && Character.isUpperCase(view.text(s, at.to()).charAt(0));
        add(out, F.NESTED, (left ? 1 : 0) + (right ? 2 : 0) + (leftCapital ? 4 : 0) + (rightCapital ? 8 : 0));
    }

    private static void add(Features out, F template, int value) {
        out.add(template.ordinal(), value);
    }

    private static void add(Features out, F template, CharSequence value) {
        out.add(template.ordinal(), value);
    }
}
