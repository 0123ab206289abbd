package org.paperweave.extractor.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.learn.Occurrence;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.lexicon.LexiconEntry;

/** What is to be seen of an entity's part in a paper: the words around its mentions, and where they stand. */
final class RoleFeatures {
    /** The fame of a name that the lexicon has. */
    static final String CURATED = "curated";

    private static final int REACH = 12;
    private static final Set<String> INTRODUCING = Set.of(
            "propose",
            "introduce",
            "present",
            "develop",
            "design",
            "release",
            "build",
            "construct",
            "create",
            "contribute",
            "call",
            "name",
            "dub",
            "term",
            "proposes",
            "introduces",
            "presents",
            "called",
            "named",
            "dubbed",
            "termed",
            "describe",
            "offer",
            "devise",
            "curate",
            "collect",
            "our",
            "new",
            "novel",
            "proposed",
            "introducing",
            "presenting",
            "proposing");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "\"");
    private static final Set<String> PRESENTING =
            Set.of("propose", "introduce", "present", "release", "develop", "proposes", "introduces", "presents");
    private static final Set<String> SUBJECTS =
            Set.of("we", "paper", "work", ",", "and", "also", "further", "then", "article", "here");

    private RoleFeatures() {}

    /**
     * How well a name is known beyond this paper: a name that many papers have is seldom introduced by this one.
     *
     * @param view the document
     * @param entity what is named
     * @param lexicon the curated names
     * @param gazetteer the names of a corpus, or null
     */
    static String fame(TokenView view, Found entity, Lexicon lexicon, @Nullable Gazetteer gazetteer) {
        int frequency = -1;
        List<String> longForms = longForms(view, entity);
        for (Candidate member : entity.members()) {
            LexiconEntry curated = lexicon.findKey(entity.type(), member.key());
            if (curated != null && !meansAnother(longForms, curated, lexicon)) {
                return CURATED;
            }
            Gazetteer.Entry entry = gazetteer == null || curated != null ? null : gazetteer.find(member.key());
            if (entry != null) {
                frequency = Math.max(frequency, Math.min(6, entry.frequency()));
            }
        }
        return frequency < 0 ? "new" : Integer.toString(frequency);
    }

    private static List<String> longForms(TokenView view, Found entity) {
        return entity.members().stream()
                .map(member -> view.surface(member.occurrences().get(0)))
                .filter(name -> name.indexOf(' ') > 0)
                .toList();
    }

    /**
     * "Gaussian Adaptive Transformer (GAT)": where the paper says what an acronym stands for, and the lexicon knows it for something else,
     * it is not the name that the lexicon has.
     */
    private static boolean meansAnother(List<String> longForms, LexiconEntry curated, Lexicon lexicon) {
        List<Set<String>> known = Stream.concat(Stream.of(curated.name()), curated.aliases().stream())
                .filter(name -> name.indexOf(' ') > 0)
                .map(RoleFeatures::words)
                .toList();
        return !known.isEmpty()
                && !longForms.isEmpty()
                && longForms.stream()
                        .noneMatch(name -> curated.equals(
                                        lexicon.find(curated.type(), name).orElse(null))
                                || known.stream().anyMatch(words -> alike(words(name), words)));
    }

    private static Set<String> words(String name) {
        return Set.copyOf(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    /** Whether half of the words are the same. */
    private static boolean alike(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count() * 2 >= Math.min(a.size(), b.size());
    }

    /**
     * The features of an entity, each once, sorted.
     *
     * @param view the document
     * @param entity with its mentions
     * @param fame as {@link #fame} tells it
     */
    static String[] of(TokenView view, Found entity, String fame) {
        Set<String> out = new TreeSet<>();
        String type = entity.type().segment();
        out.add("type=" + type);
        List<Occurrence> all = new ArrayList<>();
        entity.members().forEach(member -> all.addAll(member.occurrences()));
        all.sort(Comparator.comparingInt(Occurrence::sentence).thenComparingInt(Occurrence::from));
        out.add(type + ".mentions=" + Math.min(6, all.size()));
        out.add(type + ".forms=" + Math.min(3, entity.members().size()));
        int firstAbstract = -1;
        for (Occurrence at : all) {
            if (!view.inTitle(at.sentence()) && firstAbstract < 0) {
                firstAbstract = at.sentence();
                out.add(type + ".first=" + firstAbstract * 5 / Math.max(1, view.sentences()));
            }
            mention(view, at, type, out);
        }
        if (firstAbstract < 0) {
            out.add(type + ".only-title");
        }
        boolean cue = out.stream().anyMatch(feature -> feature.contains(".cue="));
        boolean title = out.stream().anyMatch(feature -> feature.contains(".t.in"));
        boolean colon = out.contains(type + ".t.colon=true");
        out.add(type + ".fame=" + fame);
        out.add(type + ".fame-cue=" + fame + cue + title + colon);
        out.add(type + ".fame-mentions=" + fame + Math.min(4, all.size()));
        long sentences = all.stream().mapToInt(Occurrence::sentence).distinct().count();
        out.add(type + ".share=" + sentences * 4 / Math.max(1, view.sentences()) + title);
        Occurrence first = all.get(0);
        String surface = view.surface(first);
        out.add(type + ".shape=" + TokenView.shapeOf(surface.replace(" ", "_")));
        return out.toArray(String[]::new);
    }

    private static void mention(TokenView view, Occurrence at, String type, Set<String> out) {
        int s = at.sentence();
        boolean title = view.inTitle(s);
        String place = type + (title ? ".t" : ".a");
        if (title) {
            out.add(place + ".in");
            if (at.from() == 0) {
                out.add(place + ".start");
            }
            if (":".equals(view.lower(s, at.to()))) {
                out.add(place + ".colon=" + (at.from() == 0));
            }
            out.add(place + ".left=" + view.lower(s, at.from() - 1));
            return;
        }
        for (int d = 1; d <= 4; d++) {
            out.add(type + ".l" + d + "=" + view.lower(s, at.from() - d));
        }
        out.add(type + ".lc1=" + view.fine(s, at.from() - 1));
        out.add(type + ".lc2=" + view.fine(s, at.from() - 2));
        out.add(type + ".rc1=" + view.fine(s, at.to()));
        out.add(type + ".rc2=" + view.fine(s, at.to() + 1));
        out.add(type + ".l12=" + view.lower(s, at.from() - 2) + " " + view.lower(s, at.from() - 1));
        for (int d = 0; d < 3; d++) {
            out.add(type + ".r" + d + "=" + view.lower(s, at.to() + d));
        }
        out.add(type + ".r01=" + view.lower(s, at.to()) + " " + view.lower(s, at.to() + 1));
        for (int t = Math.max(0, at.from() - REACH); t < at.from(); t++) {
            out.add(type + ".before=" + view.lower(s, t));
            out.add(type + ".beforec=" + view.fine(s, t));
        }
        for (int t = at.to(); t < Math.min(view.tokens(s), at.to() + REACH); t++) {
            out.add(type + ".after=" + view.lower(s, t));
            out.add(type + ".afterc=" + view.fine(s, t));
        }
        for (int t = at.from() - 1; t >= Math.max(0, at.from() - REACH); t--) {
            if (INTRODUCING.contains(view.lower(s, t))) {
                int distance = at.from() - t;
                out.add(type + ".cue=" + view.lower(s, t) + (distance <= 3 ? 1 : distance <= 7 ? 2 : 3));
                break;
            }
        }
        if ("(".equals(view.lower(s, at.from() - 1)) && ")".equals(view.lower(s, at.to()))) {
            out.add(type + ".bracketed");
        }
        out.add(type + ".part=" + s * 4 / Math.max(1, view.sentences()));
        if (at.from() == 0) {
            out.add(type + ".begins");
        }
    }

    /**
     * The mention that shows a role best: one with a cue before it in its sentence, else the first of the abstract, else the
     * first of all.
     */
    static Occurrence evidence(TokenView view, Found entity, Set<String> cues) {
        List<Occurrence> all = new ArrayList<>();
        entity.members().forEach(member -> all.addAll(member.occurrences()));
        all.sort(Comparator.comparingInt(Occurrence::sentence).thenComparingInt(Occurrence::from));
        for (Occurrence at : all) {
            if (!view.inTitle(at.sentence())) {
                for (int t = Math.max(0, at.from() - REACH); t < at.from(); t++) {
                    if (cues.contains(view.lower(at.sentence(), t))) {
                        return at;
                    }
                }
            }
        }
        return all.stream()
                .filter(at -> !view.inTitle(at.sentence()))
                .findFirst()
                .orElse(all.get(0));
    }

    /**
     * Whether a paper plainly presents something as its own: its title begins with the name and a colon, or a sentence says "we
     * propose NAME". That holds however well the name is known by now.
     */
    static @Nullable Occurrence presented(TokenView view, Found entity) {
        for (Candidate member : entity.members()) {
            for (Occurrence at : member.occurrences()) {
                int s = at.sentence();
                boolean heading = view.inTitle(s) && at.from() == 0 && ":".equals(view.lower(s, at.to()));
                if (heading || verbBefore(view, at)) {
                    return at;
                }
            }
        }
        return null;
    }

    private static boolean verbBefore(TokenView view, Occurrence at) {
        int t = at.from() - 1;
        String before = view.lower(at.sentence(), t);
        if (ARTICLES.contains(before)) {
            t--;
        }
        return PRESENTING.contains(view.lower(at.sentence(), t)) && SUBJECTS.contains(view.lower(at.sentence(), t - 1));
    }
}
