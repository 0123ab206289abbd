package org.paperweave.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Vocabulary;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;

/**
 * What the second look goes by: what the first look says of a candidate, of those that overlap it, of its long or short form,
 * of its neighbours in lists and of the paper as a whole, what is known of it beforehand, and the plainest facts of its form and
 * place; what the words around it tell is asked of {@link CueFeatures}. Immutable.
 */
final class ShortlistFeatures {
    /** A candidate that the first look is surer than this to be nothing is not looked at again. */
    private static final float NOTHING = 0.96f;

    private static final Set<String> LIST_SIGNS = Set.of(",", "and", "or", "/", "&", ";");
    private final Lexicon lexicon;
    private final @Nullable Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final @Nullable CorpusViews views;

    /**
     * @param lexicon the curated names
     * @param gazetteer the names of a corpus, or null
     * @param vocabulary how common words are
     * @param views what a corpus has taught, or null: then no features are made of it
     */
    ShortlistFeatures(
            Lexicon lexicon, @Nullable Gazetteer gazetteer, Vocabulary vocabulary, @Nullable CorpusViews views) {
        this.views = views;
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
    }

    static boolean listed(float[] probabilities) {
        return probabilities[Label.NONE] < NOTHING;
    }

    /**
     * The features of each candidate on the short list; null for the others.
     *
     * @param reading the document
     * @param first what the first look says
     */
    float @Nullable [][] of(Reading reading, float[][] first) {
        TokenView view = reading.view();
        List<Candidate> candidates = reading.candidates();
        Map<Long, Integer> at = new HashMap<>();
        float[] paper = new float[4];
        float[] mostIntroduced = new float[2];
        for (Candidate candidate : candidates) {
            float[] p = first[candidate.number()];
            if (listed(p)) {
                for (Occurrence each : candidate.occurrences()) {
                    at.put(place(each.sentence(), each.from(), each.to()), candidate.number());
                }
                for (int t = 0; t < 4; t++) {
                    paper[t] += p[1 + t] > 0.3f ? p[1 + t] : 0;
                }
                for (int t = 0; t < 2; t++) {
                    mostIntroduced[t] = Math.max(mostIntroduced[t], p[Label.COUNT + t]);
                }
            }
        }
        float[] whole = CueFeatures.presented(view);
        float[][] all = new float[candidates.size()][];
        for (Candidate candidate : candidates) {
            if (listed(first[candidate.number()])) {
                DenseRow row = new DenseRow();
                own(first[candidate.number()], row);
                known(view, candidate, row);
                form(view, candidate, row);
                overlaps(candidate, first, at, view, row);
                partners(reading, candidate, first, row);
                neighbours(view, candidate, first, at, row);
                CueFeatures.words(view, candidate, row);
                CueFeatures.called(view, candidate, row);
                for (float each : whole) {
                    row.add(each);
                }
                rarity(view, candidate.occurrences().get(0), row);
                for (int t = 0; t < 4; t++) {
                    row.add(paper[t]);
                }
                row.add(view.sentences());
                for (int t = 0; t < 2; t++) {
                    row.add(mostIntroduced[t]);
                    row.add(first[candidate.number()][Label.COUNT + t] - mostIntroduced[t]);
                }
                if (views != null) {
                    views.add(reading.features()[candidate.number()], row);
                }
                all[candidate.number()] = row.all();
            }
        }
        return all;
    }

    private static long place(int sentence, int from, int to) {
        return ((long) sentence << 40) | ((long) from << 20) | to;
    }

    private static void own(float[] p, DenseRow row) {
        for (float each : p) {
            row.add(each);
        }
        float optional = Label.optional(p);
        row.add(optional);
        float best = 0;
        for (EntityType type : EntityType.values()) {
            float score = Label.score(p, type);
            row.add(score);
            best = Math.max(best, score);
        }
        row.add(best);
    }

    private void known(TokenView view, Candidate candidate, DenseRow row) {
        Occurrence at = candidate.occurrences().get(0);
        for (EntityType type : EntityType.values()) {
            row.add(policy(type, candidate.key()));
            float tail = -1;
            for (int t = at.from() + 1; t < at.to() && tail < 0; t++) {
                tail = policy(type, view.key(at.sentence(), t, at.to()));
            }
            row.add(tail);
            float head = -1;
            for (int t = at.to() - 1; t > at.from() && head < 0; t--) {
                head = policy(type, view.key(at.sentence(), at.from(), t));
            }
            row.add(head);
        }
        gazetteer(candidate.key(), row);
    }

    private void gazetteer(String key, DenseRow row) {
        Gazetteer.Entry entry = gazetteer == null ? null : gazetteer.find(key);
        row.add(entry == null ? -1 : entry.frequency());
        for (int c = 0; c < Label.COUNT; c++) {
            row.add(entry == null ? -1 : entry.level(c));
        }
    }

    private float policy(EntityType type, String key) {
        return lexicon.hasKey(key) ? policy(lexicon.findKey(type, key)) : -1;
    }

    private static float policy(@Nullable LexiconEntry entry) {
        return entry == null ? -1 : entry.policy().ordinal();
    }

    private static void form(TokenView view, Candidate candidate, DenseRow row) {
        int words = 0;
        int capitals = 0;
        int inner = 0;
        int digits = 0;
        boolean atStart = true;
        for (Occurrence at : candidate.occurrences()) {
            int c = 0;
            int in = 0;
            int d = 0;
            for (int t = at.from(); t < at.to(); t++) {
                String text = view.text(at.sentence(), t);
                c += Character.isUpperCase(text.charAt(0)) ? 1 : 0;
                in += text.substring(1).chars().anyMatch(Character::isUpperCase) ? 1 : 0;
                d += text.chars().anyMatch(Character::isDigit) ? 1 : 0;
            }
            boolean title = view.inTitle(at.sentence());
            if (at.from() > 0 && !title || atStart) {
                words = at.to() - at.from();
                capitals = at.from() > 0 && !title ? c : Math.max(0, capitals);
                inner = Math.max(inner, in);
                digits = Math.max(digits, d);
                atStart &= at.from() == 0 || title;
            }
        }
        row.add(words);
        row.add(capitals);
        row.add((float) capitals / words);
        row.add(inner);
        row.add(digits);
        row.add(candidate.key().length());
        row.add(atStart ? 1 : 0);
        int mentions = candidate.occurrences().size();
        int titles = 0;
        int titleStart = 0;
        int colon = 0;
        int bracketed = 0;
        int begins = 0;
        int earliest = 99;
        int latest = 0;
        for (Occurrence at : candidate.occurrences()) {
            int s = at.sentence();
            if (view.inTitle(s)) {
                titles++;
                titleStart |= at.from() == 0 ? 1 : 0;
                colon |= at.from() == 0 && ":".equals(view.lower(s, at.to())) ? 1 : 0;
            } else {
                earliest = Math.min(earliest, s);
                latest = Math.max(latest, s);
                begins += at.from() == 0 ? 1 : 0;
            }
            if ("(".equals(view.lower(s, at.from() - 1)) && ")".equals(view.lower(s, at.to()))) {
                bracketed++;
            }
        }
        row.add(mentions);
        row.add(titles);
        row.add(titleStart);
        row.add(colon);
        row.add(bracketed);
        row.add(begins);
        row.add(earliest == 99 ? -1 : (float) earliest / view.sentences());
        row.add((float) latest / view.sentences());
    }

    /** What the first look says of longer and shorter candidates over the same words. */
    private static void overlaps(
            Candidate candidate, float[][] first, Map<Long, Integer> at, TokenView view, DenseRow row) {
        float[] longer = new float[Label.COUNT];
        float[] shorter = new float[Label.COUNT];
        float[] crossing = new float[1];
        int free = 0;
        float own = 1 - first[candidate.number()][Label.NONE];
        for (Occurrence each : candidate.occurrences()) {
            boolean beaten = false;
            int s = each.sentence();
            for (int from = Math.max(0, each.from() - 6); from < each.to(); from++) {
                int least = Math.max(from + 1, each.from() + 1);
                for (int to = least; to <= Math.min(view.tokens(s), from + 7); to++) {
                    Integer other = at.get(place(s, from, to));
                    if (other == null || other == candidate.number()) {
                        continue;
                    }
                    float[] p = first[other];
                    beaten |= 1 - p[Label.NONE] > own;
                    if (from <= each.from() && to >= each.to()) {
                        keepMost(longer, p);
                    } else if (from >= each.from() && to <= each.to()) {
                        keepMost(shorter, p);
                    } else {
                        crossing[0] = Math.max(crossing[0], 1 - p[Label.NONE]);
                    }
                }
            }
            free += beaten ? 0 : 1;
        }
        for (int c = 1; c < Label.COUNT; c++) {
            row.add(longer[c]);
        }
        for (int c = 1; c < Label.COUNT; c++) {
            row.add(shorter[c]);
        }
        row.add(crossing[0]);
        row.add(free);
        row.add((float) free / candidate.occurrences().size());
    }

    private static void keepMost(float[] most, float[] p) {
        for (int c = 1; c < most.length; c++) {
            most[c] = Math.max(most[c], p[c]);
        }
    }

    private void partners(Reading reading, Candidate candidate, float[][] first, DenseRow row) {
        Set<Integer> partners = reading.partners().getOrDefault(candidate.number(), Set.of());
        float[] most = new float[Label.COUNT];
        float longest = 0;
        for (int partner : partners) {
            keepMost(most, first[partner]);
            longest = Math.max(longest, reading.candidates().get(partner).key().length());
        }
        row.add(partners.size());
        row.add(partners.isEmpty() ? -1 : longest - candidate.key().length());
        for (int c = 1; c < Label.COUNT; c++) {
            row.add(partners.isEmpty() ? -1 : most[c]);
        }
        float best = -1;
        for (int partner : partners) {
            for (EntityType type : EntityType.values()) {
                best = Math.max(
                        best,
                        policy(lexicon.findKey(
                                type, reading.candidates().get(partner).key())));
            }
        }
        row.add(best);
    }

    /** What the first look says of the neighbours in lists. */
    private static void neighbours(
            TokenView view, Candidate candidate, float[][] first, Map<Long, Integer> at, DenseRow row) {
        float[] most = new float[Label.COUNT];
        int lists = 0;
        for (Occurrence each : candidate.occurrences()) {
            int s = each.sentence();
            int left = each.from();
            while (left > 0 && LIST_SIGNS.contains(view.lower(s, left - 1))) {
                left--;
            }
            if (left < each.from()) {
                lists++;
                for (int from = Math.max(0, left - 5); from < left; from++) {
                    Integer other = at.get(place(s, from, left));
                    if (other != null && other != candidate.number()) {
                        keepMost(most, first[other]);
                    }
                }
            }
            int right = each.to();
            while (LIST_SIGNS.contains(view.lower(s, right))) {
                right++;
            }
            if (right > each.to()) {
                lists++;
                for (int to = right + 1; to <= Math.min(view.tokens(s), right + 5); to++) {
                    Integer other = at.get(place(s, right, to));
                    if (other != null && other != candidate.number()) {
                        keepMost(most, first[other]);
                    }
                }
            }
        }
        row.add(lists);
        for (int c = 1; c < Label.COUNT; c++) {
            row.add(lists == 0 ? -1 : most[c]);
        }
    }

    /** How common the words are: of the last, the first, the rarest. */
    private void rarity(TokenView view, Occurrence at, DenseRow row) {
        int s = at.sentence();
        float rarest = 99;
        float commonest = 0;
        for (int t = at.from(); t < at.to(); t++) {
            float count = (float) StrictMath.log(1 + vocabulary.count(view.lower(s, t)));
            rarest = Math.min(rarest, count);
            commonest = Math.max(commonest, count);
        }
        row.add(rarest);
        row.add(commonest);
        row.add((float) StrictMath.log(1 + vocabulary.count(view.lower(s, at.to() - 1))));
        row.add((float) StrictMath.log(1 + vocabulary.count(view.lower(s, at.from()))));
    }
}
