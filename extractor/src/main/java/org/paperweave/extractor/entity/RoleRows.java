package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.paperweave.extractor.learn.DenseRow;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Role;

/**
 * What the second look at roles goes by: what the first look says of an entity and of the others of its paper, who of them is new
 * and who is known, and where in the paper it stands: what a paper introduces comes with the words of introducing, and often bears the
 * name of what it builds on.
 */
final class RoleRows {
    private static final Set<String> INTRODUCING = Set.of(
            "propose",
            "introduce",
            "present",
            "develop",
            "release",
            "design",
            "devise",
            "build",
            "construct",
            "create",
            "curate",
            "collect",
            "contribute",
            "proposes",
            "introduces",
            "presents",
            "introducing",
            "proposing",
            "presenting",
            "called",
            "named",
            "dubbed",
            "termed",
            "coined",
            "proposed",
            "releasing",
            "call",
            "name");
    private static final Set<String> OWN = Set.of("our", "proposed", "new", "novel", "this");
    private static final Set<String> USING = Set.of(
            "using",
            "use",
            "uses",
            "with",
            "via",
            "leverage",
            "leverages",
            "leveraging",
            "based",
            "through",
            "by",
            "apply",
            "employ",
            "employs",
            "adopt",
            "from",
            "built",
            "extends",
            "extend",
            "utilizing",
            "incorporating",
            "combine");
    private static final Set<String> RIVALS = Set.of(
            "outperforms",
            "outperform",
            "outperforming",
            "than",
            "over",
            "compared",
            "baselines",
            "baseline",
            "surpasses",
            "surpassing",
            "against",
            "versus",
            "vs");
    private static final Set<String> EXAMPLES =
            Set.of("like", "as", "including", "namely", "e.g.", "e.g", "particularly");
    private static final Set<String> KNOWN = Set.of(
            "existing",
            "prior",
            "previous",
            "popular",
            "standard",
            "common",
            "state-of-the-art",
            "recent",
            "traditional",
            "conventional",
            "well-known",
            "current",
            "established",
            "widely",
            "classical");
    private static final Set<String> EVALUATING = Set.of(
            "on", "evaluate", "evaluated", "experiments", "across", "benchmarks", "datasets", "evaluation", "results");
    private static final Set<String> TRAINING = Set.of(
            "train", "trained", "training", "pretrained", "pre-trained", "fine-tuned", "pretraining", "finetuned");
    private static final Set<String> OWN_VERBS = Set.of(
            "outperforms",
            "achieves",
            "improves",
            "surpasses",
            "consists",
            "comprises",
            "contains",
            "introduces",
            "learns",
            "reduces",
            "enables",
            "leverages",
            "employs",
            "integrates",
            "combines",
            "attains",
            "consistently",
            "uses",
            "significantly",
            "provides",
            "covers",
            "spans",
            "includes",
            "first",
            "demonstrates",
            "yields",
            "generates",
            "adopts",
            "extends",
            "addresses",
            "outperform",
            "is",
            "can",
            "features",
            "offers",
            "reveals");
    private static final int REACH = 10;

    private RoleRows() {}

    /**
     * The features of each entity.
     *
     * @param view the document
     * @param entities its methods and data sets
     * @param fame of each, as {@link RoleFeatures#fame} tells it
     * @param first what the first look says of each, by role
     * @param introduced how likely each is introduced as the first look at candidates has it
     */
    static float[][] of(TokenView view, List<Found> entities, List<String> fame, double[][] first, float[] introduced) {
        int introducing = firstIntroducing(view);
        float[][] rows = new float[entities.size()][];
        for (int i = 0; i < rows.length; i++) {
            DenseRow row = new DenseRow();
            Found entity = entities.get(i);
            row.add(entity.type() == EntityType.METHOD ? 0 : 1);
            for (double p : first[i]) {
                row.add((float) p);
            }
            row.add(famous(fame.get(i)));
            row.add(introduced[i]);
            float mostIntroduced = 0;
            for (int j = 0; j < introduced.length; j++) {
                mostIntroduced = Math.max(mostIntroduced, j == i ? 0 : introduced[j]);
            }
            row.add(mostIntroduced);
            row.add(introduced[i] - mostIntroduced);
            others(entities, fame, first, i, row);
            names(entities, i, row);
            place(view, entity, introducing, row);
            words(view, entity, row);
            rows[i] = row.all();
        }
        return rows;
    }

    private static float famous(String fame) {
        return switch (fame) {
            case "new" -> -1;
            case RoleFeatures.CURATED -> 10;
            default -> Integer.parseInt(fame);
        };
    }

    /** The sentence in which the paper begins to speak of what is its own. */
    private static int firstIntroducing(TokenView view) {
        for (int s = 0; s < view.sentences(); s++) {
            if (!view.inTitle(s)) {
                boolean own = false;
                for (int t = 0; t < view.tokens(s); t++) {
                    String word = view.lower(s, t);
                    own |= word.equals("we") || word.equals("paper") || word.equals("work") || word.equals("our");
                    if (own && INTRODUCING.contains(word)) {
                        return s;
                    }
                }
            }
        }
        return view.sentences();
    }

    private static void others(List<Found> entities, List<String> fame, double[][] first, int i, DenseRow row) {
        int same = 0;
        int fresh = 0;
        int surer = 0;
        double most = 0;
        double mostAny = 0;
        double own = first[i][Role.INTRODUCED.ordinal()];
        for (int j = 0; j < first.length; j++) {
            if (j == i) {
                continue;
            }
            double other = first[j][Role.INTRODUCED.ordinal()];
            mostAny = Math.max(mostAny, other);
            if (entities.get(j).type() == entities.get(i).type()) {
                same++;
                fresh += fame.get(j).equals("new") ? 1 : 0;
                surer += other > own ? 1 : 0;
                most = Math.max(most, other);
            }
        }
        row.add(same);
        row.add(fresh);
        row.add(surer);
        row.add((float) most);
        row.add((float) mostAny);
        row.add((float) (own - most));
    }

    /** Whether the name is made of another one of the paper, or another of it. */
    private static void names(List<Found> entities, int i, DenseRow row) {
        int extendsOther = 0;
        int isPart = 0;
        for (int j = 0; j < entities.size(); j++) {
            if (j != i) {
                extendsOther += contains(entities.get(i), entities.get(j)) ? 1 : 0;
                isPart += contains(entities.get(j), entities.get(i)) ? 1 : 0;
            }
        }
        row.add(extendsOther);
        row.add(isPart);
        String key = entities.get(i).members().get(0).key();
        row.add(key.length());
        row.add(key.chars().anyMatch(Character::isDigit) ? 1 : 0);
    }

    private static boolean contains(Found whole, Found part) {
        return whole.members().stream()
                .anyMatch(a -> part.members().stream()
                        .anyMatch(b -> b.key().length() > 2
                                && a.key().length() > b.key().length()
                                && a.key().contains(b.key())));
    }

    private static void place(TokenView view, Found entity, int introducing, DenseRow row) {
        List<Occurrence> all = new ArrayList<>();
        entity.members().forEach(member -> all.addAll(member.occurrences()));
        all.sort(Comparator.comparingInt(Occurrence::sentence).thenComparingInt(Occurrence::from));
        int firstAbstract = -1;
        int last = -1;
        int title = 0;
        int titleStart = 0;
        int colon = 0;
        int early = 0;
        int bracketed = 0;
        int capitals = 0;
        long sentences = all.stream().mapToInt(Occurrence::sentence).distinct().count();
        for (Occurrence at : all) {
            int s = at.sentence();
            if (view.inTitle(s)) {
                title++;
                titleStart |= at.from() == 0 ? 1 : 0;
                colon |= at.from() == 0 && ":".equals(view.lower(s, at.to())) ? 1 : 0;
            } else {
                firstAbstract = firstAbstract < 0 ? s : firstAbstract;
                last = s;
                early += s < introducing ? 1 : 0;
            }
            bracketed += "(".equals(view.lower(s, at.from() - 1)) && ")".equals(view.lower(s, at.to())) ? 1 : 0;
            capitals |= at.from() > 0
                            && Character.isUpperCase(view.text(s, at.from()).charAt(0))
                    ? 1
                    : 0;
        }
        row.add(all.size());
        row.add((float) sentences);
        row.add((float) sentences / view.sentences());
        row.add(entity.members().size());
        row.add(firstAbstract < 0 ? -9 : firstAbstract - introducing);
        row.add(firstAbstract < 0 ? -1 : (float) firstAbstract / view.sentences());
        row.add((float) last / view.sentences());
        row.add(early);
        row.add(title);
        row.add(titleStart);
        row.add(colon);
        row.add(bracketed);
        row.add(capitals);
        row.add(introducing == view.sentences() ? 1 : 0);
    }

    private static void words(TokenView view, Found entity, DenseRow row) {
        int[] near = new int[9];
        int nearest = 20;
        int presented = RoleFeatures.presented(view, entity) == null ? 0 : 1;
        int verbs = 0;
        int begins = 0;
        for (Candidate member : entity.members()) {
            for (Occurrence at : member.occurrences()) {
                int s = at.sentence();
                for (int t = at.from() - 1; t >= Math.max(0, at.from() - REACH); t--) {
                    String word = view.lower(s, t);
                    int distance = at.from() - t;
                    if (INTRODUCING.contains(word)) {
                        near[0]++;
                        nearest = Math.min(nearest, distance);
                    }
                    near[1] += distance <= 3 && OWN.contains(word) ? 1 : 0;
                    near[2] += distance <= 3 && USING.contains(word) ? 1 : 0;
                    near[3] += RIVALS.contains(word) ? 1 : 0;
                    near[4] += distance <= 4 && EXAMPLES.contains(word) ? 1 : 0;
                    near[5] += distance <= 5 && KNOWN.contains(word) ? 1 : 0;
                    near[6] += EVALUATING.contains(word) ? 1 : 0;
                    near[7] += TRAINING.contains(word) ? 1 : 0;
                }
                for (int d = 0; d < 3; d++) {
                    verbs += OWN_VERBS.contains(view.lower(s, at.to() + d)) ? 1 : 0;
                }
                for (int d = 0; d < 5; d++) {
                    near[8] += TRAINING.contains(view.lower(s, at.to() + d)) ? 1 : 0;
                }
                begins += at.from() <= 1 && !view.inTitle(s) ? 1 : 0;
            }
        }
        for (int each : near) {
            row.add(each);
        }
        row.add(nearest);
        row.add(presented);
        row.add(verbs);
        row.add(begins);
    }
}
