package org.paperweave.extractor.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Role;

/** Tells what a paper does with a method or a data set: OpenNLP's maximum-entropy model. Safe for use by several threads. */
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

    /** What a role rests on. */
    record Decision(Role role, double probability) {}

    private final MaxentModel model;

    RoleFinder(MaxentModel model) {
        this.model = model;
    }

    /**
     * The likeliest role that fits the entity's type.
     *
     * @param view the document
     * @param entity with its mentions
     * @param fame as {@link RoleFeatures#fame} tells it
     */
    Decision decide(TokenView view, Found entity, String fame) {
        double[] probabilities = model.eval(RoleFeatures.of(view, entity, fame));
        Role best = entity.type() == EntityType.METHOD ? Role.USED : Role.MENTIONED;
        double most = -1;
        double fitting = 0;
        for (Role role : Role.values()) {
            int index = role.fits(entity.type()) ? model.getIndex(role.label()) : -1;
            if (index >= 0) {
                fitting += probabilities[index];
                if (probabilities[index] > most) {
                    most = probabilities[index];
                    best = role;
                }
            }
        }
        return new Decision(best, fitting == 0 ? 0 : Math.max(0, most) / fitting);
    }

    static Occurrence evidence(TokenView view, Found entity, Role role) {
        return RoleFeatures.evidence(view, entity, CUES.getOrDefault(role, Set.of()));
    }

    /** Trains; the same events give the same model. */
    static RoleFinder train(List<Event> events) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 80);
        parameters.put("L2Cost", 1.0);
        parameters.put("L1Cost", 0.0);
        return new RoleFinder(TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events)));
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            new BinaryQNModelWriter((AbstractModel) model, data).persist();
        }
    }

    static RoleFinder read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
            return new RoleFinder(new BinaryQNModelReader(data).getModel());
        }
    }
}
