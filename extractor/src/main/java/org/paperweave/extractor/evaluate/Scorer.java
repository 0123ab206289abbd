package org.paperweave.extractor.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Role;

/**
 * Compares extractions with annotations, entity by entity. An entity is right when it has the type of an annotated one and shares
 * a name with it; each annotated one can be found once; what only matches an optional name is left aside. Links are right
 * when equal, GitHub links when owner and repository are. Results are right by number and kind, and strictly by metric and data
 * set as well. For one thread.
 */
public final class Scorer {
    /** The row of links, for those whose extractions have none to judge. */
    public static final String LINKS = "links";

    /** The rows of the table besides those of the types. */
    private static final String ENTITIES = "entities";

    private static final String INTRODUCED = "introduced";
    private static final String STRICT = "results strict";
    private static final String VALUE = "results value";

    private static final Pattern COMMANDS =
            Pattern.compile("\\\\(?:textbf|textit|emph|texttt|textsc|mathbf|text|url)\\b");
    private static final Pattern NOT_KEY = Pattern.compile("[^0-9a-z+@#∗²³τ]");
    private static final Pattern REPOSITORY = Pattern.compile("^github\\.com/[^/]+/[^/#?]+");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> errors = new TreeMap<>();
    private int roles;
    private int rightRoles;

    /** A scorer of no papers. */
    public Scorer() {
        for (EntityType type : EntityType.values()) {
            tallies.put(type.plural(), new Tally());
        }
        for (String row : List.of(ENTITIES, INTRODUCED, LINKS, STRICT, VALUE)) {
            tallies.put(row, new Tally());
        }
    }

    /** Compares one paper. */
    public void add(GoldPaper gold, Extraction found) {
        Map<String, String> aliases = new HashMap<>();
        for (EntityType type : EntityType.values()) {
            entities(gold, found, type, aliases);
        }
        links(gold, found);
        results(gold, found, aliases);
    }

    private void entities(GoldPaper gold, Extraction found, EntityType type, Map<String, String> aliases) {
        List<GoldPaper.Entity> wanted =
                gold.entities().stream().filter(entity -> entity.type() == type).toList();
        List<Set<String>> wantedKeys =
                wanted.stream().map(entity -> keys(entity.names())).toList();
        wantedKeys.forEach(keys -> keys.forEach(key -> aliases.put(key, new TreeSet<>(keys).first())));
        Set<String> optional = keys(gold.optional().getOrDefault(type, List.of()));
        Set<Integer> taken = new HashSet<>();
        List<Set<String>> introduced = new ArrayList<>();
        for (ExtractedEntity entity : found.entities(type)) {
            Set<String> names = keys(entity.names());
            boolean isNew = entity.role() == Role.INTRODUCED;
            if (isNew) {
                introduced.add(names);
            }
            int hit = -1;
            boolean any = false;
            for (int i = 0; i < wanted.size(); i++) {
                if (shares(wantedKeys.get(i), names)) {
                    any = true;
                    if (hit < 0 && !taken.contains(i)) {
                        hit = i;
                    }
                }
            }
            if (hit >= 0) {
                taken.add(hit);
                count(type, true);
                role(type, entity, wanted.get(hit), isNew);
            } else if (any || !shares(optional, names)) {
                count(type, false);
                error(type.plural() + " extra", entity.names());
                if (isNew) {
                    tally(INTRODUCED).wrong++;
                }
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!taken.contains(i)) {
                tally(type.plural()).missed++;
                tally(ENTITIES).missed++;
                error(type.plural() + " missed", wanted.get(i).names());
            }
            if (wanted.get(i).role() == Role.INTRODUCED) {
                Set<String> keys = wantedKeys.get(i);
                if (introduced.stream().noneMatch(names -> shares(keys, names))) {
                    tally(INTRODUCED).missed++;
                }
            }
        }
    }

    private void role(EntityType type, ExtractedEntity entity, GoldPaper.Entity wanted, boolean isNew) {
        if (type == EntityType.METHOD || type == EntityType.DATASET) {
            roles++;
            if (entity.role() == wanted.role()) {
                rightRoles++;
            } else {
                error("roles " + wanted.role() + " taken for " + entity.role(), entity.names());
            }
            if (isNew) {
                if (wanted.role() == Role.INTRODUCED) {
                    tally(INTRODUCED).right++;
                } else {
                    tally(INTRODUCED).wrong++;
                }
            }
        }
    }

    private void links(GoldPaper gold, Extraction found) {
        Set<String> wanted = new TreeSet<>();
        gold.links().forEach(link -> wanted.add(url(link)));
        Set<String> given = new TreeSet<>();
        found.links().stream().map(ExtractedLink::url).forEach(link -> given.add(url(link)));
        for (String link : given) {
            if (wanted.contains(link)) {
                tally(LINKS).right++;
            } else {
                tally(LINKS).wrong++;
                error("links extra", List.of(link));
            }
        }
        for (String link : wanted) {
            if (!given.contains(link)) {
                tally(LINKS).missed++;
                error("links missed", List.of(link));
            }
        }
    }

    private void results(GoldPaper gold, Extraction found, Map<String, String> aliases) {
        for (boolean strict : new boolean[] {true, false}) {
            Map<String, Integer> wanted = new TreeMap<>();
            for (GoldPaper.Result result : gold.results()) {
                wanted.merge(
                        tuple(result.value(), result.kind(), result.metric(), result.dataset(), strict, aliases),
                        1,
                        Integer::sum);
            }
            Map<String, Integer> given = new TreeMap<>();
            for (ExtractedResult result : found.results()) {
                given.merge(
                        tuple(
                                result.value(),
                                result.kind().label(),
                                result.metric(),
                                result.dataset(),
                                strict,
                                aliases),
                        1,
                        Integer::sum);
            }
            Tally tally = tally(strict ? STRICT : VALUE);
            Set<String> all = new TreeSet<>(wanted.keySet());
            all.addAll(given.keySet());
            for (String tuple : all) {
                int x = wanted.getOrDefault(tuple, 0);
                int y = given.getOrDefault(tuple, 0);
                tally.right += Math.min(x, y);
                tally.wrong += Math.max(0, y - x);
                tally.missed += Math.max(0, x - y);
                if (!strict && x != y) {
                    error(x > y ? "results missed" : "results extra", List.of(tuple));
                }
            }
        }
    }

    /** The table, in the order of the types and then the other rows. */
    public List<Row> rows() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    /** Of the methods and data sets found, the share with the right role; 0 where there are none. */
    public double roleAccuracy() {
        return roles == 0 ? 0 : (double) rightRoles / roles;
    }

    /** The errors of each sort, with how often each was made. */
    public Map<String, Map<String, Integer>> errors() {
        return errors;
    }

    /**
     * A row of the table.
     *
     * @param name what is counted
     * @param precision from 0 to 1
     * @param recall from 0 to 1
     * @param f1 their harmonic mean
     * @param gold how many there are to find
     */
    public record Row(String name, double precision, double recall, double f1, int gold) {}

    /** The normal form in which names are compared. */
    static String key(String name) {
        String plain = COMMANDS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        String key = NOT_KEY.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean plural = key.length() > 4 && key.endsWith("s") && !key.endsWith("ss");
        return plural ? key.substring(0, key.length() - 1) : key;
    }

    static String tuple(
            String value,
            String kind,
            @Nullable String metric,
            @Nullable String dataset,
            boolean strict,
            Map<String, String> aliases) {
        String number = value.replaceAll("-{2,}|–|—", "-")
                .replaceAll("[^0-9.\\-]", "")
                .replaceAll("\\.+$", "")
                .replaceAll("^-+", "");
        String tuple = number + " " + kind;
        return strict ? tuple + " / " + alias(metric, aliases) + " / " + alias(dataset, aliases) : tuple;
    }

    static String alias(@Nullable String name, Map<String, String> aliases) {
        return name == null ? "-" : aliases.getOrDefault(key(name), key(name));
    }

    static Set<String> keys(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(key(name)));
        keys.remove("");
        return keys;
    }

    static boolean shares(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    static String url(String link) {
        String text = link.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[/.]+$", "")
                .replaceFirst("\\.git$", "");
        Matcher repository = REPOSITORY.matcher(text);
        return repository.find() ? repository.group().replaceFirst("\\.git$", "") : text;
    }

    private Tally tally(String row) {
        return tallies.computeIfAbsent(row, name -> new Tally());
    }

    private void count(EntityType type, boolean right) {
        for (Tally tally : List.of(tally(type.plural()), tally(ENTITIES))) {
            if (right) {
                tally.right++;
            } else {
                tally.wrong++;
            }
        }
    }

    private void error(String sort, List<String> names) {
        errors.computeIfAbsent(sort, name -> new TreeMap<>()).merge(String.join(" = ", names), 1, Integer::sum);
    }

    /** Counts of one row. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int missed;

        Row row(String name) {
            double precision = right + wrong == 0 ? 0 : (double) right / (right + wrong);
            double recall = right + missed == 0 ? 0 : (double) right / (right + missed);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new Row(name, precision, recall, f1, right + missed);
        }
    }
}
