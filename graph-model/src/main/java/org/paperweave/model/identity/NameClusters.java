package org.paperweave.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.lexicon.LexiconEntry;
import org.paperweave.model.lexicon.NameKey;

/**
 * Joins the names of one type into entities.
 *
 * <ul>
 *   <li>What people have decided holds over all else.
 *   <li>Names with one {@link NameKey} are one entity, and so are the names of one lexicon entry, and names with the same words
 *       ({@link NameRelations}). What the lexicon tells apart stays apart.
 *   <li>An acronym and its long form that papers give together are one entity, if the acronym is made of the initials of the long
 *       form and they are given together often enough, or if the long form hardly ever stands without the acronym: one
 *       slip in one paper must not join two things for all.
 *   <li>A name that says a known acronym where another says its long form is the same ("long-form QA").
 *   <li>Other names that a paper gives one thing are not joined: "classification" may be short for one thing here and for another
 *       there. What such a paper means is told by its longest name; of tasks and metrics by its longest curated one, if there is one.
 *   <li>An acronym that papers expand differently is a homonym: one entity an expansion. Its bare form means the expansion that
 *       has at least {@value #DOMINANT} of the papers, or else stays by itself.
 * </ul>
 *
 * <p>Works on sorted input only, so that the outcome does not depend on the order of papers.
 */
final class NameClusters {
    /** Names given together in fewer than this share of the papers of the rarer one are not joined, … */
    private static final double TOGETHER = 0.2;
    /** … if both have at least this many papers. */
    private static final int WELL_KNOWN = 4;
    /** Share of the papers of a long form that give an acronym not made of its initials, from which the two are joined. */
    private static final double ALWAYS_TOGETHER = 0.5;
    /** Share of the papers that expand an acronym, from which an expansion is what its bare form means. */
    private static final double DOMINANT = 0.75;

    /** A short form as a word of its own: two capitals or more in it. */
    private static final Pattern INNER_ACRONYM = Pattern.compile("\\b\\w*\\p{Lu}\\w*\\p{Lu}\\w*\\b");

    private final EntityType type;
    private final KnownNames known;
    private final Map<List<String>, Integer> observed;

    /** How many papers use a surface. */
    private final Map<String, Integer> surfaces = new TreeMap<>();
    /** How many papers use a key. */
    private final Map<String, Integer> papers = new TreeMap<>();

    private final Map<String, Set<String>> surfacesOf = new TreeMap<>();
    private final Map<String, String> parent = new HashMap<>();
    /** What the lexicon knows of the entity of a root; two things that it tells apart are never joined. */
    private final Map<String, LexiconEntry> curated = new HashMap<>();
    /** The acronyms that mean several things, with the keys of the names of each. */
    private final Map<String, List<List<String>>> homonyms = new TreeMap<>();

    private final Decisions decisions;
    private final List<Merge> merges = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    /** Pairs of keys that were decided to be different things. */
    private final List<List<String>> apart;
    /** Keys whose curated entry was decided not to be theirs. */
    private final Set<String> disowned = new TreeSet<>();

    NameClusters(EntityType type, KnownNames known, Decisions decisions, Map<List<String>, Integer> observed) {
        this.type = type;
        this.decisions = decisions;
        this.observed = observed;
        this.apart = decisions.of(Decision.Kind.NOT_SAME_AS, type).stream()
                .map(each -> List.of(key(each.a()), key(each.b())))
                .toList();
        for (List<String> pair : apart) {
            LexiconEntry x = known.find(type, pair.get(0));
            LexiconEntry y = known.find(type, pair.get(1));
            if (x != null && y != null && x.name().equals(y.name())) {
                // Who has the name proper keeps the entry.
                disowned.add(key(x.name()).equals(pair.get(1)) ? pair.get(0) : pair.get(1));
            }
        }
        this.known = (of, key) -> disowned.contains(key) ? null : known.find(of, key);
    }

    /** Why names were joined, sorted. */
    List<Merge> merges() {
        return merges.stream().sorted().toList();
    }

    /** What a person should look at, sorted. */
    List<Doubt> doubts() {
        return doubts.stream().sorted().toList();
    }

    /** The key of a name; a name without any letter or digit is its own key, so that it is not lost. */
    static String key(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? name : key;
    }

    TypeCatalogue catalogue() {
        observed.forEach((names, count) -> {
            for (String name : names) {
                surfaces.merge(name, count, Integer::sum);
                surfacesOf.computeIfAbsent(key(name), k -> new TreeSet<>()).add(name);
            }
            names.stream().map(NameClusters::key).distinct().forEach(key -> papers.merge(key, count, Integer::sum));
        });
        papers.keySet().forEach(key -> parent.put(key, key));
        joinDecided();
        joinKnown();
        joinSameWords();
        joinSpelledOut();
        Map<String, Map<String, Integer>> links = links();
        links.forEach((key, others) -> {
            List<List<String>> meanings = meanings(key, others);
            if (meanings.size() > 1) {
                homonyms.put(key, meanings);
            }
        });
        links.forEach((key, others) -> others.forEach((other, together) -> {
            if (!homonyms.containsKey(key) && !homonyms.containsKey(other) && joinable(key, other, together)) {
                join(key, other, Merge.Rule.GIVEN_TOGETHER);
            }
        }));
        homonyms.forEach((key, meanings) -> splitHomonym(key, meanings, links.getOrDefault(key, Map.of())));
        return nodes();
    }

    private void joinKnown() {
        Map<String, String> first = new HashMap<>();
        for (String key : papers.keySet()) {
            LexiconEntry entry = known.find(type, key);
            if (entry != null) {
                curated.put(key, entry);
                String other = first.putIfAbsent(entry.name(), key);
                if (other != null) {
                    join(key, other, Merge.Rule.LEXICON);
                }
            }
        }
    }

    private void joinDecided() {
        for (Decision same : decisions.of(Decision.Kind.SAME_AS, type)) {
            if (papers.containsKey(key(same.a())) && papers.containsKey(key(same.b()))) {
                join(key(same.a()), key(same.b()), Merge.Rule.DECISION);
            }
        }
    }

    /** Joins names that have the same words: "WMT'14 En-De" and "WMT2014 English-German". */
    private void joinSameWords() {
        Map<String, String> first = new HashMap<>();
        for (String key : papers.keySet()) {
            Set<String> forms = new TreeSet<>();
            for (String surface : surfacesOf.getOrDefault(key, Set.of())) {
                forms.add(NameRelations.fullForm(type, surface));
            }
            for (String form : forms) {
                String other = first.putIfAbsent(form, key);
                if (other != null && !other.equals(key)) {
                    join(key, other, Merge.Rule.SAME_WORDS);
                }
            }
        }
    }

    /** Joins "long-form QA" with "long-form question answering", where it is known what the acronym is short for. */
    private void joinSpelledOut() {
        for (String key : List.copyOf(papers.keySet())) {
            for (String surface : surfacesOf.getOrDefault(key, Set.of())) {
                Matcher word = INNER_ACRONYM.matcher(surface);
                while (word.find()) {
                    LexiconEntry entry = known.find(type, key(word.group()));
                    if (entry != null && NameForm.isInitialism(word.group(), entry.name())) {
                        String spelled =
                                surface.substring(0, word.start()) + entry.name() + surface.substring(word.end());
                        String other = key(spelled);
                        if (papers.containsKey(other) && known.find(type, key) == null) {
                            join(key, other, Merge.Rule.SPELLED_OUT);
                        }
                    }
                }
            }
        }
    }

    /** For each key, the keys that papers give together with it, and how many do. */
    private Map<String, Map<String, Integer>> links() {
        Map<String, Map<String, Integer>> links = new TreeMap<>();
        observed.forEach((names, count) -> {
            List<String> keys =
                    names.stream().map(NameClusters::key).distinct().sorted().toList();
            for (String a : keys) {
                for (String b : keys) {
                    if (!a.equals(b)) {
                        links.computeIfAbsent(a, k -> new TreeMap<>()).merge(b, count, Integer::sum);
                    }
                }
            }
        });
        return links;
    }

    /** What an acronym means: its expansions, those that say the same together; empty for names that are no acronyms. */
    private List<List<String>> meanings(String key, Map<String, Integer> others) {
        if (surfacesOf.getOrDefault(key, Set.of()).stream().noneMatch(NameForm::isAcronym)) {
            return List.of();
        }
        List<List<String>> meanings = new ArrayList<>();
        others.keySet().stream()
                .filter(other -> expands(key, other, others.getOrDefault(other, 0)))
                .sorted(Comparator.<String>comparingInt(other -> -others.getOrDefault(other, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(other -> {
                    for (List<String> meaning : meanings) {
                        if (find(meaning.get(0)).equals(find(other))
                                || meaning.stream()
                                        .anyMatch(each -> NameForm.sameExpansion(shown(each), shown(other)))) {
                            meaning.add(other);
                            return;
                        }
                    }
                    meanings.add(new ArrayList<>(List.of(other)));
                });
        return meanings;
    }

    private boolean joinable(String a, String b, int together) {
        int rarer = Math.min(papers.getOrDefault(a, 0), papers.getOrDefault(b, 0));
        LexiconEntry x = known.find(type, a);
        LexiconEntry y = known.find(type, b);
        if (x != null && y != null) {
            return x.name().equals(y.name());
        }
        boolean oftenEnough = rarer < WELL_KNOWN || together >= rarer * TOGETHER;
        return oftenEnough && (expands(a, b, together) || expands(b, a, together));
    }

    /** Whether one name is a long form of the other, an acronym. */
    private boolean expands(String shortKey, String longKey, int together) {
        boolean always = together >= papers.getOrDefault(longKey, 0) * ALWAYS_TOGETHER;
        return surfacesOf.getOrDefault(shortKey, Set.of()).stream()
                .filter(NameForm::isAcronym)
                .anyMatch(shortForm -> surfacesOf.getOrDefault(longKey, Set.of()).stream()
                        .filter(NameForm::isLong)
                        .anyMatch(longForm -> NameForm.isInitialism(shortForm, longForm)
                                || always && NameForm.abbreviates(shortForm, longForm)));
    }

    /** Joins what one expansion is called; the bare form goes to the dominant one, if there is one. */
    private void splitHomonym(String key, List<List<String>> meanings, Map<String, Integer> others) {
        int all = meanings.stream().mapToInt(meaning -> weight(meaning, others)).sum();
        for (List<String> meaning : meanings) {
            for (int i = 1; i < meaning.size(); i++) {
                join(meaning.get(0), meaning.get(i), Merge.Rule.GIVEN_TOGETHER);
            }
            if (weight(meaning, others) >= all * DOMINANT && known.find(type, key) == null) {
                join(key, meaning.get(0), Merge.Rule.GIVEN_TOGETHER);
            } else if (!find(key).equals(find(meaning.get(0)))) {
                doubts.add(new Doubt(
                        type,
                        shown(key),
                        shown(meaning.get(0)),
                        "one acronym, " + meanings.size() + " expansions",
                        weight(meaning, others)));
            }
        }
    }

    private static int weight(List<String> meaning, Map<String, Integer> others) {
        return meaning.stream().mapToInt(each -> others.getOrDefault(each, 0)).sum();
    }

    private TypeCatalogue nodes() {
        Set<String> wellKnown = wellKnown();
        Set<String> meantRoots = new TreeSet<>();
        observed.keySet().forEach(names -> meantRoots.add(meant(names, wellKnown)));
        Map<String, List<String>> clusters = new TreeMap<>();
        for (String key : papers.keySet()) {
            if (meantRoots.contains(find(key))) {
                clusters.computeIfAbsent(find(key), root -> new ArrayList<>()).add(key);
            }
        }
        Map<String, String> acronymOf = new TreeMap<>();
        homonyms.forEach((acronym, meanings) -> meanings.forEach(meaning -> {
            String root = find(meaning.get(0));
            if (!root.equals(find(acronym))) {
                acronymOf.putIfAbsent(root, acronym);
            }
        }));
        Map<String, Draft> drafts = new TreeMap<>();
        clusters.forEach((root, keys) -> drafts.put(root, draft(keys, acronymOf.get(root))));
        Map<String, String> slugs = slugs(drafts);
        Map<String, EntityNode> nodes = new TreeMap<>();
        drafts.forEach((root, draft) -> nodes.put(root, node(root, draft, slugs)));
        Map<String, EntityNode> byKey = new HashMap<>();
        clusters.forEach((root, keys) -> keys.forEach(key -> byKey.put(key, nodes.get(root))));
        Map<String, Map<String, EntityNode>> meant = new HashMap<>();
        homonyms.forEach((acronym, meanings) -> {
            Map<String, EntityNode> byExpansion = new HashMap<>();
            meanings.forEach(meaning -> meaning.forEach(key -> {
                if (nodes.containsKey(find(key))) {
                    byExpansion.put(key, nodes.get(find(key)));
                }
            }));
            meant.put(acronym, Map.copyOf(byExpansion));
        });
        return new TypeCatalogue(wellKnown, Map.copyOf(byKey), Map.copyOf(meant), List.copyOf(nodes.values()));
    }

    /** The root of what a paper means that gives a thing these names; the same choice as {@link TypeCatalogue#resolve}. */
    private String meant(List<String> names, Set<String> wellKnown) {
        Set<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(key(name)));
        for (String acronym : keys) {
            for (List<String> meaning : homonyms.getOrDefault(acronym, List.of())) {
                for (String other : meaning) {
                    if (keys.contains(other)) {
                        return find(other);
                    }
                }
            }
        }
        return find(key(names.stream().min(TypeCatalogue.meantFirst(wellKnown)).orElseThrow()));
    }

    /**
     * The keys of curated tasks and metrics: a paper that calls one thing "accuracy" and "set-level accuracy" is asked for by the
     * first. Methods and data sets are not shortened that way.
     */
    private Set<String> wellKnown() {
        return type == EntityType.TASK || type == EntityType.METRIC
                ? papers.keySet().stream()
                        .filter(key -> known.find(type, key) != null)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private EntityNode node(String root, Draft draft, Map<String, String> slugs) {
        LexiconEntry entry = entry(draft.keys());
        String broader = new NameRelations(known)
                .parents(type, draft.name(), entry).stream()
                        .map(NameClusters::key)
                        .filter(parent::containsKey)
                        .map(this::find)
                        .filter(slugs::containsKey)
                        .filter(other -> !other.equals(root))
                        .map(other -> type.segment() + "/" + slugs.get(other))
                        .findFirst()
                        .orElse(null);
        return new EntityNode(
                type.segment() + "/" + slugs.get(root),
                type,
                draft.name(),
                draft.aliases(),
                broader,
                entry == null ? null : entry.direction());
    }

    /**
     * Names an entity.
     *
     * @param acronym the homonym that it is one meaning of, or null
     */
    private Draft draft(List<String> keys, @Nullable String acronym) {
        LexiconEntry entry = entry(keys);
        TreeSet<String> names = new TreeSet<>();
        keys.forEach(key -> names.addAll(surfacesOf.getOrDefault(key, Set.of())));
        String ownName = names.stream().min(mostUsedFirst()).orElseThrow();
        String decided = null;
        for (Decision each : decisions.of(Decision.Kind.NAME, type)) {
            decided = keys.contains(key(each.a())) ? each.b() : decided;
        }
        String shown = decided != null ? decided : entry != null ? entry.name() : ownName;
        if (decided != null) {
            names.add(decided);
        }
        String slug = Slug.of(shown);
        if (acronym != null && entry == null && decided == null) {
            shown = shown(acronym);
            slug = Slug.of(shown) + "-" + Slug.of(ownName);
        }
        if (acronym != null) {
            names.addAll(surfacesOf.getOrDefault(acronym, Set.of()));
        }
        return new Draft(shown, slug, List.copyOf(names), List.copyOf(keys));
    }

    private @Nullable LexiconEntry entry(Collection<String> keys) {
        return keys.stream()
                .sorted()
                .map(key -> known.find(type, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Comparator<String> mostUsedFirst() {
        return Comparator.<String>comparingInt(name -> -surfaces.getOrDefault(name, 0))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    private String shown(String key) {
        return surfacesOf.getOrDefault(key, Set.of()).stream()
                .min(mostUsedFirst())
                .orElse(key);
    }

    /** Different entities never share a slug: where they would, what tells them apart is added. */
    private static Map<String, String> slugs(Map<String, Draft> drafts) {
        Map<String, List<String>> sharing = new TreeMap<>();
        drafts.forEach((root, draft) ->
                sharing.computeIfAbsent(draft.slug(), slug -> new ArrayList<>()).add(root));
        Map<String, String> slugs = new HashMap<>();
        sharing.forEach((slug, roots) -> {
            for (String root : roots) {
                slugs.put(root, roots.size() == 1 ? slug : slug + "-" + Hashing.sha256(root, 8));
            }
        });
        return slugs;
    }

    private String find(String key) {
        String root = key;
        for (String next = parent.get(root); next != null && !next.equals(root); next = parent.get(root)) {
            root = next;
        }
        return root;
    }

    private void join(String a, String b, Merge.Rule rule) {
        String x = find(a);
        String y = find(b);
        if (x.equals(y)) {
            return;
        }
        boolean decided = rule == Merge.Rule.DECISION;
        LexiconEntry knownX = curated.get(x);
        LexiconEntry knownY = curated.get(y);
        boolean curatedApart =
                knownX != null && knownY != null && !knownX.name().equals(knownY.name());
        if (curatedApart && !decided || decidedApart(x, y)) {
            return;
        }
        // The lesser key is the root, so that the root does not depend on the order of joining.
        String root = x.compareTo(y) < 0 ? x : y;
        parent.put(root.equals(x) ? y : x, root);
        LexiconEntry entry = knownX == null ? knownY : knownX;
        if (entry != null) {
            curated.put(root, entry);
        }
        String rarer = papers.getOrDefault(a, 0) <= papers.getOrDefault(b, 0) ? a : b;
        merges.add(new Merge(type, shown(rarer.equals(a) ? b : a), shown(rarer), rule, papers.getOrDefault(rarer, 0)));
    }

    private boolean decidedApart(String x, String y) {
        for (List<String> pair : apart) {
            String a = find(pair.get(0));
            String b = find(pair.get(1));
            if (a.equals(x) && b.equals(y) || a.equals(y) && b.equals(x)) {
                return true;
            }
        }
        return false;
    }

    /** An entity before it has a key. */
    private record Draft(String name, String slug, List<String> aliases, List<String> keys) {}
}
