package org.paperweave.extractor.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.Part;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.Sentence;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Mention;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.lexicon.NameKey;

/**
 * Finds the entities of a document: every stretch of words that could be a name is classified once for the whole document, by
 * what is to be seen of all its mentions together; those that may be something are looked at again, by what the first look says
 * of them and of all around them; the surest are taken first; names of one thing are joined; methods and data sets get a role.
 * Immutable, safe for use by several threads.
 */
public final class EntityFinder {
    private static final String CANDIDATE_ORIGIN = "model/candidate";
    private static final String ROLE_ORIGIN = "model/role";
    private static final String PRESENTED_ORIGIN = "rule/presented";

    /**
     * "We present NAME" has the last word on what the models give at least this much; what they are surer of is a genetic algorithm
     * that is presented and not new (cross-validation, docs/quality.md). "NAME: …" at the head of a title has it always.
     */
    private static final double PRESENTED_LEAST = 0.3;

    private final EntityModels models;
    private final CandidateFeatures features;
    private final ShortlistFeatures shortlist;
    private final Set<Part> off;

    EntityFinder(EntityModels models) {
        this(models, Set.of());
    }

    private EntityFinder(EntityModels models, Set<Part> off) {
        this.models = models;
        this.off = off;
        this.features = new CandidateFeatures(models.lexicon(), models.gazetteer());
        this.shortlist =
                new ShortlistFeatures(models.lexicon(), models.gazetteer(), models.vocabulary(), models.views());
    }

    /**
     * The finder with the models and the lexicon that ship with Paperweave.
     *
     * @throws ExtractorException if a model is missing or damaged
     */
    public static EntityFinder standard() {
        return new EntityFinder(EntityModels.shipped());
    }

    /**
     * A finder with models of one's own making.
     *
     * @param directory where {@link EntityTrainer} wrote them
     * @throws ExtractorException if a model is missing or damaged
     */
    public static EntityFinder of(Path directory) {
        return new EntityFinder(EntityModels.read(directory));
    }

    /**
     * The entities of one document, each once with all its names.
     *
     * @param view the document
     */
    public List<ExtractedEntity> find(TokenView view) {
        Reading reading = Reading.of(view, features);
        return find(reading, reading.firstLook(models.first()), shortlist).stream()
                .filter(each -> each.role() == Role.INTRODUCED || !isFamilyOfAnotherType(each))
                .toList();
    }

    /** "Deep learning" is no task, "learning rate" no metric: what the lexicon knows as a family alone is not taken for something else. */
    private boolean isFamilyOfAnotherType(ExtractedEntity entity) {
        return entity.names().stream()
                .map(NameKey::of)
                .allMatch(key -> models.lexicon().findKey(entity.type(), key) == null
                        && models.lexicon().isFamily(entity.type(), key));
    }

    /** The same finder with one part off. */
    public EntityFinder without(Part part) {
        return new EntityFinder(models.without(part), Set.of(part));
    }

    /** Where an entity got lost. */
    public enum Missed {
        /** No stretch of words was ever looked at that is its name. */
        NO_CANDIDATE("candidates"),
        /** The first look was sure that it is nothing. */
        FIRST_LOOK("first look"),
        /** The second look was not sure enough. */
        SECOND_LOOK("second look"),
        /** It is found as something else. */
        OTHER_TYPE("type"),
        /** It is found, but its words went to another, or it was joined with another. */
        TAKEN("words taken, or joined");

        private final String title;

        Missed(String title) {
            this.title = title;
        }

        /** For people to read. */
        public String title() {
            return title;
        }
    }

    /**
     * Why an entity is not found.
     *
     * @param view the document
     * @param type of the entity
     * @param names of it
     */
    public Missed missed(TokenView view, EntityType type, List<String> names) {
        Set<String> keys = names.stream().map(NameKey::of).collect(Collectors.toSet());
        Reading reading = Reading.of(view, features);
        List<Candidate> own = reading.candidates().stream()
                .filter(candidate -> keys.contains(candidate.key()))
                .toList();
        if (own.isEmpty()) {
            return Missed.NO_CANDIDATE;
        }
        float[][] first = reading.firstLook(models.first());
        if (own.stream().noneMatch(candidate -> ShortlistFeatures.listed(first[candidate.number()]))) {
            return Missed.FIRST_LOOK;
        }
        float[][] second = reading.secondLook(first, shortlist, models.second());
        double[] thresholds = models.thresholds();
        boolean sure = false;
        boolean other = false;
        for (Candidate candidate : own) {
            for (EntityType each : EntityType.values()) {
                boolean reached = Label.score(second[candidate.number()], each) >= thresholds[each.ordinal()];
                sure |= reached && each == type;
                other |= reached && each != type;
            }
        }
        return sure ? Missed.TAKEN : other ? Missed.OTHER_TYPE : Missed.SECOND_LOOK;
    }

    /** The entities of a document that was looked at once. */
    List<ExtractedEntity> find(Reading reading, float[][] first, ShortlistFeatures again) {
        float[][] last = off.contains(Part.SECOND_LOOK) ? first : reading.secondLook(first, again, models.second());
        List<Found> found = new Selection(
                        reading.view(), reading.candidates(), last, reading.partners(), models.thresholds())
                .entities();
        List<Found> withRole = found.stream()
                .filter(each -> each.type() == EntityType.METHOD || each.type() == EntityType.DATASET)
                .toList();
        List<String> fame = withRole.stream()
                .map(each -> RoleFeatures.fame(reading.view(), each, models.lexicon(), models.gazetteer()))
                .toList();
        List<RoleFinder.Decision> roles = models.roles().decide(reading.view(), withRole, fame, first, last);
        IdentityHashMap<Found, RoleFinder.Decision> roleOf = new IdentityHashMap<>();
        for (int i = 0; i < withRole.size(); i++) {
            roleOf.put(withRole.get(i), roles.get(i));
        }
        return found.stream()
                .map(each -> entity(reading.view(), each, roleOf.get(each)))
                .sorted()
                .toList();
    }

    private ExtractedEntity entity(TokenView view, Found found, RoleFinder.@Nullable Decision decided) {
        Document document = view.document();
        List<Mention> mentions = new ArrayList<>();
        List<Occurrence> counted = new ArrayList<>();
        for (Candidate member : found.members()) {
            for (Occurrence at : member.occurrences()) {
                // A shorter name within a longer one is the same mention.
                if (counted.stream().noneMatch(at::overlaps)) {
                    counted.add(at);
                    mentions.add(
                            new Mention(evidence(document, at, CANDIDATE_ORIGIN).span(), at.sentence()));
                }
            }
        }
        Occurrence first = found.members().get(0).occurrences().get(0);
        Role role = decided == null ? null : decided.role();
        double roleConfidence = decided == null ? 1 : decided.probability();
        Evidence roleEvidence = null;
        if (role != null) {
            Occurrence presented = off.contains(Part.PRESENTED) ? null : RoleFeatures.presented(view, found);
            if (presented != null && (view.inTitle(presented.sentence()) || decided.introduced() >= PRESENTED_LEAST)) {
                role = Role.INTRODUCED;
                roleConfidence = 1;
                roleEvidence = evidence(document, presented, PRESENTED_ORIGIN);
            } else {
                roleEvidence = evidence(document, RoleFinder.evidence(view, found, role), ROLE_ORIGIN);
            }
        }
        return new ExtractedEntity(
                found.type(),
                names(view, found),
                role,
                Math.min(1, Math.max(0, found.score())),
                Math.min(1, roleConfidence),
                mentions,
                evidence(document, first, CANDIDATE_ORIGIN),
                roleEvidence);
    }

    /** Every form of the name, the commonest form of the surest member first. */
    private static List<String> names(TokenView view, Found found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        @Nullable String shown = null;
        for (Candidate member : found.members()) {
            Map<String, Integer> own = new LinkedHashMap<>();
            member.occurrences().forEach(at -> own.merge(view.surface(at), 1, Integer::sum));
            if (shown == null) {
                shown = own.entrySet().stream()
                        .min(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .orElse(null);
            }
            own.forEach((name, count) -> counts.merge(name, count, Integer::sum));
        }
        List<String> names = new ArrayList<>();
        if (shown != null) {
            names.add(shown);
        }
        names.addAll(counts.keySet());
        return names.stream().distinct().toList();
    }

    private static Evidence evidence(Document document, Occurrence at, String origin) {
        Sentence sentence = document.sentences().get(at.sentence());
        return document.evidence(
                sentence,
                sentence.tokens().get(at.from()).start(),
                sentence.tokens().get(at.to() - 1).end(),
                origin);
    }
}
