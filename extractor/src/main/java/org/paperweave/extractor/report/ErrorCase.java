package org.paperweave.extractor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.lexicon.NameKey;

/**
 * An error, and the part of the extractor that made it.
 *
 * @param sort what went wrong: {@code missed method}, {@code extra task}, {@code wrong role}
 * @param cause the part that made it, or what the thing is instead
 * @param paper where
 * @param what the names
 * @param around the words around it in the text
 */
public record ErrorCase(String sort, String cause, String paper, String what, String around) {
    private static final int AROUND = 60;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The errors in the entities and roles of one paper. */
    static List<ErrorCase> of(GoldPaper gold, Extraction found, Extractor extractor) {
        List<ErrorCase> errors = new ArrayList<>();
        for (GoldPaper.Entity wanted : gold.entities()) {
            Optional<ExtractedEntity> hit = found.entities(wanted.type()).stream()
                    .filter(entity -> shares(entity.names(), wanted.names()))
                    .findFirst();
            if (hit.isEmpty()) {
                errors.add(new ErrorCase(
                        "missed " + name(wanted.type()),
                        extractor
                                .missed(gold.title(), gold.abstractText(), wanted.type(), wanted.names())
                                .title(),
                        gold.id(),
                        String.join(" = ", wanted.names()),
                        around(gold, wanted.names())));
            } else if (wanted.role() != null && hit.get().role() != wanted.role()) {
                errors.add(new ErrorCase(
                        "wrong role",
                        wanted.role().label() + " taken for "
                                + Optional.ofNullable(hit.get().role())
                                        .map(role -> role.label())
                                        .orElse("none"),
                        gold.id(),
                        String.join(" = ", wanted.names()),
                        around(gold, wanted.names())));
            }
        }
        for (EntityType type : EntityType.values()) {
            List<String> optional = gold.optional().getOrDefault(type, List.of());
            for (ExtractedEntity entity : found.entities(type)) {
                boolean right = gold.entities().stream()
                        .anyMatch(wanted -> wanted.type() == type && shares(entity.names(), wanted.names()));
                if (!right && !shares(entity.names(), optional)) {
                    errors.add(new ErrorCase(
                            "extra " + name(type),
                            cause(gold, entity),
                            gold.id(),
                            String.join(" = ", entity.names()),
                            around(gold, entity.names())));
                }
            }
        }
        return errors;
    }

    private static String cause(GoldPaper gold, ExtractedEntity entity) {
        for (GoldPaper.Entity wanted : gold.entities()) {
            if (shares(entity.names(), wanted.names())) {
                return "is a " + name(wanted.type());
            }
        }
        for (GoldPaper.Entity wanted : gold.entities()) {
            for (String x : wanted.names()) {
                for (String y : entity.names()) {
                    String a = NameKey.of(x);
                    String b = NameKey.of(y);
                    if (a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a))) {
                        return "part of a name, or more than one";
                    }
                }
            }
        }
        return "no name";
    }

    private static boolean shares(List<String> a, List<String> b) {
        Set<String> keys = new HashSet<>();
        a.forEach(name -> keys.add(NameKey.of(name)));
        return b.stream().map(NameKey::of).anyMatch(keys::contains);
    }

    private static String name(EntityType type) {
        return type == EntityType.DATASET ? "data set" : type.name().toLowerCase(Locale.ROOT);
    }

    /** The first mention in the abstract, or else the title, with some words to either side. */
    private static String around(GoldPaper gold, List<String> names) {
        for (String text : new @Nullable String[] {gold.abstractText(), gold.title()}) {
            if (text == null) {
                continue;
            }
            for (String name : names) {
                int at = text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
                if (at >= 0) {
                    int from = Math.max(0, at - AROUND);
                    int to = Math.min(text.length(), at + name.length() + AROUND);
                    String cut = text.substring(from, at) + "«" + text.substring(at, at + name.length()) + "»"
                            + text.substring(at + name.length(), to);
                    return BLANKS.matcher(cut).replaceAll(" ").strip();
                }
            }
        }
        return "";
    }
}
