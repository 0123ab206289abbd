package org.paperweave.extractor.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;

/**
 * Whether something that was found is right, beside how sure the extractor was.
 *
 * @param part what was found
 * @param confidence from 0 to 1
 * @param right whether an annotation says so; what only could be listed is not judged
 */
public record Judgement(Part part, double confidence, boolean right) {
    /** What can be right or wrong for itself. */
    public enum Part {
        /** That a method is one. */
        METHOD,
        /** That a data set is one. */
        DATASET,
        /** That a metric is one. */
        METRIC,
        /** That a task is one. */
        TASK,
        /** The role of a method, given that it is one. */
        METHOD_ROLE,
        /** The role of a data set, given that it is one. */
        DATASET_ROLE,
        /** Number, kind, metric and data set of a result. */
        RESULT,
        /** A link. */
        LINK;

        /** The part of an entity of this type. */
        public static Part of(EntityType type) {
            return valueOf(type.name());
        }

        /** The part of the role of an entity of this type, which has to have one. */
        public static Part roleOf(EntityType type) {
            return type == EntityType.METHOD ? METHOD_ROLE : DATASET_ROLE;
        }
    }

    /** Judges each part by itself. */
    public static List<Judgement> ofParts(GoldPaper gold, Extraction found) {
        List<Judgement> all = new ArrayList<>();
        for (Matched each : entities(gold, found)) {
            ExtractedEntity entity = each.entity();
            all.add(new Judgement(Part.of(entity.type()), entity.confidence(), each.wanted() != null));
            if (each.wanted() != null && entity.role() != null) {
                all.add(new Judgement(
                        Part.roleOf(entity.type()),
                        entity.roleConfidence(),
                        entity.role() == each.wanted().role()));
            }
        }
        results(gold, found, all);
        return all;
    }

    /** Judges the statements that a graph would make: of methods and data sets, the role has to be right as well. */
    public static List<Judgement> ofStatements(GoldPaper gold, Extraction found) {
        List<Judgement> all = new ArrayList<>();
        for (Matched each : entities(gold, found)) {
            ExtractedEntity entity = each.entity();
            boolean right =
                    each.wanted() != null && entity.role() == each.wanted().role();
            all.add(new Judgement(Part.of(entity.type()), entity.confidence() * entity.roleConfidence(), right));
        }
        results(gold, found, all);
        Set<String> links = gold.links().stream().map(Scorer::url).collect(Collectors.toSet());
        for (ExtractedLink link : found.links()) {
            all.add(new Judgement(Part.LINK, link.confidence(), links.contains(Scorer.url(link.url()))));
        }
        return all;
    }

    /** A found entity and the annotated one that it is, null where it is none. */
    private record Matched(ExtractedEntity entity, GoldPaper.@Nullable Entity wanted) {}

    private static List<Matched> entities(GoldPaper gold, Extraction found) {
        List<Matched> all = new ArrayList<>();
        Set<GoldPaper.Entity> taken = new HashSet<>();
        for (ExtractedEntity entity : found.entities()) {
            Set<String> names = Scorer.keys(entity.names());
            GoldPaper.Entity hit = null;
            boolean any = false;
            for (GoldPaper.Entity wanted : gold.entities()) {
                if (wanted.type() == entity.type() && Scorer.shares(Scorer.keys(wanted.names()), names)) {
                    any = true;
                    hit = hit == null && !taken.contains(wanted) ? wanted : hit;
                }
            }
            Set<String> optional = Scorer.keys(gold.optional().getOrDefault(entity.type(), List.of()));
            if (hit != null) {
                taken.add(hit);
                all.add(new Matched(entity, hit));
            } else if (any || !Scorer.shares(optional, names)) {
                all.add(new Matched(entity, null));
            }
        }
        return all;
    }

    private static void results(GoldPaper gold, Extraction found, List<Judgement> all) {
        Map<String, String> aliases = new HashMap<>();
        for (GoldPaper.Entity entity : gold.entities()) {
            Set<String> keys = Scorer.keys(entity.names());
            keys.forEach(key -> aliases.put(key, new TreeSet<>(keys).first()));
        }
        Map<String, Integer> wanted = new HashMap<>();
        for (GoldPaper.Result result : gold.results()) {
            wanted.merge(
                    Scorer.tuple(result.value(), result.kind(), result.metric(), result.dataset(), true, aliases),
                    1,
                    Integer::sum);
        }
        for (ExtractedResult result : found.results()) {
            String tuple = Scorer.tuple(
                    result.value(), result.kind().label(), result.metric(), result.dataset(), true, aliases);
            boolean right = wanted.merge(tuple, -1, Integer::sum) >= 0;
            all.add(new Judgement(Part.RESULT, result.confidence(), right));
        }
    }
}
