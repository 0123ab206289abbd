package org.paperweave.model.extraction;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named thing in one paper, under every name that the paper gives it.
 *
 * @param type what kind of thing
 * @param names its names, cleaned, without doubles; the one to show first, the others sorted; never empty
 * @param role what the paper does with it; null for metrics and tasks
 * @param confidence the probability that this entity is one, of this type, from 0 to 1
 * @param roleConfidence the probability that it has the role, given that it is one, from 0 to 1; 1 where the type has none
 * @param mentions where it is named, sorted; never empty
 * @param evidence the mention that shows it best, and who found it
 * @param roleEvidence the words that show the role; null where the type has none
 */
public record ExtractedEntity(
        EntityType type,
        List<String> names,
        @Nullable Role role,
        double confidence,
        double roleConfidence,
        List<Mention> mentions,
        Evidence evidence,
        @Nullable Evidence roleEvidence)
        implements Comparable<ExtractedEntity> {

    private static final Comparator<ExtractedEntity> ORDER = Comparator.comparing(ExtractedEntity::type)
            .thenComparing(entity -> entity.mentions().get(0))
            .thenComparing(entity -> entity.names().get(0));

    /** Sorts and copies; rejects entities without name, mention or fitting role. */
    public ExtractedEntity {
        if (names.isEmpty() || mentions.isEmpty()) {
            throw new IllegalArgumentException(type + " without name or mention");
        }
        if (role != null && !role.fits(type)) {
            throw new IllegalArgumentException(type + " " + names + " cannot be " + role.label());
        }
        if (!(confidence >= 0 && confidence <= 1 && roleConfidence >= 0 && roleConfidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ", " + roleConfidence + " of " + names);
        }
        String first = names.get(0);
        names = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first),
                        names.stream()
                                .filter(name -> !name.equals(first))
                                .distinct()
                                .sorted())
                .toList();
        mentions = mentions.stream().distinct().sorted().toList();
    }

    /** The same with other confidences. */
    public ExtractedEntity withConfidence(double ofEntity, double ofRole) {
        return new ExtractedEntity(type, names, role, ofEntity, ofRole, mentions, evidence, roleEvidence);
    }

    /** By type, then by first mention. */
    @Override
    public int compareTo(ExtractedEntity other) {
        return ORDER.compare(this, other);
    }
}
