package org.paperweave.extractor.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.Trees;
import org.paperweave.extractor.learn.TreesTrainer;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Role;

/**
 * Tells what a paper does with its methods and data sets, in two looks: OpenNLP's maximum-entropy model at each for itself, then boosted
 * trees at each beside the others. Safe for use by several threads.
 */
final class RoleFinder {
    private static final Map<Role, Set<String>> CUES = Map.of(
            Role.INTRODUCED,
            Set.of(
                    "propose",
                    "introduce",
                    "present",
                    "develop",
                    "release",
                    "called",
                    "named",
                    "dubbed",
                    "termed",
                    "call",
                    "novel",
                    "new"),
            Role.USED,
            Set.of("using", "use", "uses", "based", "via", "with", "leverage", "leverages", "apply", "employ", "adopt"),
            Role.COMPARED,
            Set.of(
                    "outperforms",
                    "outperform",
                    "outperforming",
                    "than",
                    "compared",
                    "over",
                    "surpasses",
                    "surpassing",
                    "baselines"),
            Role.EVALUATED,
            Set.of("on", "evaluate", "evaluated", "experiments", "across", "benchmarks", "datasets"),
            Role.TRAINED,
            Set.of("trained", "train", "training", "pretrained", "pre-trained", "fine-tuned"),
            Role.MENTIONED,
            Set.of("like", "as", "from"));

    /**
     * The likeliest role of an entity.
     *
     * @param role that fits its type
     * @param probability of the role, 0 to 1
     * @param introduced how likely it is that the paper introduces it, 0 to 1
     */
    record Decision(Role role, double probability, double introduced) {}

    private static final int FOLDS = 5;
    private static final int FAMOUS_EVERY = 3;
    private static final float DOUBT = 0.2f;
    private static final int ROUNDS = 120;
    private static final int DEPTH = 3;
    private static final float RATE = 0.06f;
    private static final float LEAST_WEIGHT = 3;
    private static final float L2 = 2;
    private static final float EXAMPLE_SHARE = 0.7f;
    private static final float FEATURE_SHARE = 0.4f;
    private static final int ROLES = Role.values().length;
    /** Of what is found and thought to be introduced with less, fewer than two in five are (cross-validation, docs/quality.md). */
    private static final float INTRODUCED_LEAST = 0.6f;

    private final MaxentModel first;
    private final @Nullable Trees second;

    private RoleFinder(MaxentModel first, @Nullable Trees second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The likeliest role of each entity that fits its type.
     *
     * @param view the document
     * @param entities all methods and data sets of the document
     * @param fame of each, as {@link RoleFeatures#fame} tells it
     * @param candidates what the first look says of each candidate of the document
     * @param again what the second look says of them
     */
    List<Decision> decide(
            TokenView view, List<Found> entities, List<String> fame, float[][] candidates, float[][] again) {
        double[][] looks = look(first, view, entities, fame);
        float[][] rows = RoleRows.of(view, entities, fame, looks, introduced(entities, candidates));
        float[] introducedAgain = introduced(entities, again);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            float[] p = new float[ROLES];
            if (second == null) {
                for (int r = 0; r < ROLES; r++) {
                    p[r] = (float) looks[i][r];
                }
            } else {
                p = second.probabilities(rows[i]);
            }
            EntityType type = entities.get(i).type();
            boolean curated = fame.get(i).equals(RoleFeatures.CURATED);
            decisions.add(
                    curated
                            ? decide(shares(p, type), type, 0)
                            : decide(with(introducedAgain[i], shares(p, type)), type, INTRODUCED_LEAST));
        }
        return decisions;
    }

    /** What speaks for each role, as shares of those that fit the type. */
    private static float[] shares(float[] p, EntityType type) {
        float fitting = 0;
        for (Role role : Role.values()) {
            fitting += role.fits(type) ? p[role.ordinal()] : 0;
        }
        float[] shares = new float[ROLES];
        for (Role role : Role.values()) {
            shares[role.ordinal()] = role.fits(type) && fitting > 0 ? p[role.ordinal()] / fitting : 0;
        }
        return shares;
    }

    /**
     * Whether something is introduced is told by this finder and by the second look at candidates, each for itself: the mean of the two
     * is right more often than either. Of curated names it is not asked: the looks have learned that what everybody knows is not new,
     * and know no paper of old.
     */
    private static float[] with(float introduced, float[] shares) {
        float own = shares[Role.INTRODUCED.ordinal()];
        float both = (own + introduced) / 2;
        float[] out = new float[ROLES];
        for (int r = 0; r < ROLES; r++) {
            out[r] = own < 1 ? shares[r] * (1 - both) / (1 - own) : 0;
        }
        out[Role.INTRODUCED.ordinal()] = both;
        return out;
    }

    private static Decision decide(float[] shares, EntityType type, float introducedLeast) {
        Role best = type == EntityType.METHOD ? Role.USED : Role.MENTIONED;
        for (Role role : Role.values()) {
            boolean sure = role != Role.INTRODUCED || shares[role.ordinal()] >= introducedLeast;
            best = sure && shares[role.ordinal()] > shares[best.ordinal()] ? role : best;
        }
        return new Decision(best, shares[best.ordinal()], shares[Role.INTRODUCED.ordinal()]);
    }

    /** The same with the first look alone. */
    RoleFinder withoutSecond() {
        return new RoleFinder(first, null);
    }

    /** What the first look says of each entity, by role, those that do not fit being none. */
    private static double[][] look(MaxentModel model, TokenView view, List<Found> entities, List<String> fame) {
        double[][] looks = new double[entities.size()][ROLES];
        for (int i = 0; i < looks.length; i++) {
            double[] p = model.eval(RoleFeatures.of(view, entities.get(i), fame.get(i)));
            double sum = 0;
            for (Role role : Role.values()) {
                int index = role.fits(entities.get(i).type()) ? model.getIndex(role.label()) : -1;
                if (index >= 0) {
                    looks[i][role.ordinal()] = p[index];
                    sum += p[index];
                }
            }
            for (int r = 0; r < ROLES; r++) {
                looks[i][r] /= Math.max(1e-9, sum);
            }
        }
        return looks;
    }

    /** Of each entity, how likely its name that speaks most for it is that of something introduced, given its type. */
    private static float[] introduced(List<Found> entities, float[][] candidates) {
        float[] out = new float[entities.size()];
        for (int i = 0; i < out.length; i++) {
            EntityType type = entities.get(i).type();
            for (Candidate member : entities.get(i).members()) {
                float[] p = candidates[member.number()];
                out[i] = Math.max(out[i], p[Label.introduced(type)] / Math.max(0.05f, p[Label.of(type, false)]));
            }
        }
        return out;
    }

    static Occurrence evidence(TokenView view, Found entity, Role role) {
        return RoleFeatures.evidence(view, entity, CUES.getOrDefault(role, Set.of()));
    }

    /**
     * An annotated paper.
     *
     * @param view the document
     * @param entities its annotated methods and data sets
     * @param fame of each
     * @param candidates what a first look that has not seen the paper says of each candidate
     * @param roles of each
     */
    record Example(TokenView view, List<Found> entities, List<String> fame, float[][] candidates, List<Role> roles) {}

    /** Trains; the same papers in the same order give the same models. The second look learns from first looks at papers not seen. */
    static RoleFinder train(List<Example> annotated) {
        List<List<Example>> papers = withFame(annotated);
        TreesTrainer trainer =
                new TreesTrainer(ROLES, ROUNDS, DEPTH, RATE, LEAST_WEIGHT, L2, EXAMPLE_SHARE, FEATURE_SHARE);
        for (int fold = 0; fold < FOLDS; fold++) {
            MaxentModel without = first(TwoLooks.others(papers, FOLDS, fold));
            for (int i = fold; i < papers.size(); i += FOLDS) {
                for (Example paper : papers.get(i)) {
                    float[][] rows = RoleRows.of(
                            paper.view(),
                            paper.entities(),
                            paper.fame(),
                            look(without, paper.view(), paper.entities(), paper.fame()),
                            introduced(paper.entities(), paper.candidates()));
                    for (int e = 0; e < rows.length; e++) {
                        trainer.add(rows[e], paper.roles().get(e).ordinal());
                    }
                }
            }
        }
        return new RoleFinder(first(papers), trainer.train());
    }

    /**
     * A paper of old that introduced what everybody knows today is rare among those annotated: every so many papers comes twice, the second
     * time as if what it introduces had become famous since. Both stay in one fold.
     */
    private static List<List<Example>> withFame(List<Example> annotated) {
        List<List<Example>> papers = new ArrayList<>();
        for (int i = 0; i < annotated.size(); i++) {
            Example paper = annotated.get(i);
            papers.add(List.of(paper));
            if (i % FAMOUS_EVERY == 0 && paper.roles().contains(Role.INTRODUCED)) {
                List<String> fame = new ArrayList<>(paper.fame());
                for (int e = 0; e < fame.size(); e++) {
                    if (paper.roles().get(e) == Role.INTRODUCED) {
                        fame.set(e, RoleFeatures.CURATED);
                    }
                }
                Example famous = new Example(paper.view(), paper.entities(), fame, doubted(paper), paper.roles());
                papers.set(i, List.of(paper, famous));
            }
        }
        return papers;
    }

    /** What the first look would say of the same names if they were known to it: a name of the type, and hardly a new one. */
    private static float[][] doubted(Example paper) {
        float[][] candidates = paper.candidates().clone();
        for (Found entity : paper.entities()) {
            for (Candidate member : entity.members()) {
                float[] p = candidates[member.number()].clone();
                p[Label.introduced(entity.type())] *= DOUBT;
                candidates[member.number()] = p;
            }
        }
        return candidates;
    }

    private static MaxentModel first(List<List<Example>> papers) {
        List<Event> events = new ArrayList<>();
        for (Example paper : papers.stream().flatMap(List::stream).toList()) {
            for (int e = 0; e < paper.entities().size(); e++) {
                events.add(new Event(
                        paper.roles().get(e).label(),
                        RoleFeatures.of(
                                paper.view(),
                                paper.entities().get(e),
                                paper.fame().get(e))));
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
        parameters.put("L2Cost", 1.0);
        parameters.put("L1Cost", 0.0);
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeFirst(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            new BinaryQNModelWriter((AbstractModel) first, data).persist();
        }
    }

    void writeSecond(OutputStream out) throws IOException {
        Objects.requireNonNull(second).write(out);
    }

    static RoleFinder read(InputStream first, InputStream second) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(first), 1 << 16))) {
            return new RoleFinder(new BinaryQNModelReader(data).getModel(), Trees.read(second));
        }
    }
}
