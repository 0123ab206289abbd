package org.paperweave.model.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.graph.EntityNode;

/**
 * The curated names of the field, one tab-separated file a type: {@code methods.tsv}, {@code datasets.tsv}, {@code metrics.tsv}, {@code
 * tasks.tsv} beside this class. Immutable.
 *
 * <p>Columns: {@code name}, {@code aliases} (separated by {@code |}), {@code policy} ({@code node}, {@code context}, {@code family}), {@code
 * parent}; for metrics also {@code direction} ({@code higher}, {@code lower}) and {@code unit}. Lines that begin with {@code #} are comments.
 */
public final class Lexicon {
    private final List<LexiconEntry> entries;
    private final Map<EntityType, Map<String, LexiconEntry>> byKey = new EnumMap<>(EntityType.class);
    /** The keys of all types: most that are looked up are in none. */
    private final Set<String> anyKey = new HashSet<>();

    private Lexicon(List<LexiconEntry> entries) {
        this.entries = List.copyOf(entries);
        for (EntityType type : EntityType.values()) {
            byKey.put(type, new HashMap<>());
        }
        for (LexiconEntry entry : entries) {
            Map<String, LexiconEntry> keys = byKey.getOrDefault(entry.type(), Map.of());
            // A name proper wins over another entry's alias, an earlier entry over a later one.
            keys.put(NameKey.of(entry.name()), entry);
        }
        for (LexiconEntry entry : entries) {
            for (String alias : entry.aliases()) {
                byKey.getOrDefault(entry.type(), Map.of()).putIfAbsent(NameKey.of(alias), entry);
            }
        }
        byKey.values().forEach(keys -> anyKey.addAll(keys.keySet()));
    }

    /**
     * Looks a key up in all types at once.
     *
     * @param key as {@link NameKey#of} makes it
     * @return whether any type has it
     */
    public boolean hasKey(String key) {
        return anyKey.contains(key);
    }

    /**
     * The lexicon that ships with Paperweave.
     *
     * @throws ModelException if a file is missing or has a fault; names file and line
     */
    public static Lexicon shipped() {
        List<LexiconEntry> entries = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            String file = type.plural() + ".tsv";
            try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new ModelException("The lexicon " + file + " is not in this build: build Paperweave again.");
                }
                entries.addAll(
                        parse(type, file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
            } catch (IOException e) {
                throw new ModelException("The lexicon " + file + " cannot be read: build Paperweave again.", e);
            }
        }
        return new Lexicon(entries);
    }

    /**
     * A lexicon of given entries.
     *
     * @param entries in order of precedence
     */
    public static Lexicon of(List<LexiconEntry> entries) {
        return new Lexicon(entries);
    }

    /**
     * Looks a name up, in any spelling.
     *
     * @param type what kind of thing
     * @param name name or alias
     */
    public Optional<LexiconEntry> find(EntityType type, String name) {
        return Optional.ofNullable(findKey(type, NameKey.of(name)));
    }

    /**
     * Looks a key up.
     *
     * @param type what kind of thing
     * @param key as {@link NameKey#of} makes it
     * @return the entry, or null
     */
    public @Nullable LexiconEntry findKey(EntityType type, String key) {
        return byKey.getOrDefault(type, Map.of()).get(key);
    }

    /**
     * Whether a name is that of a field, a family or nothing in particular.
     *
     * @param type what kind of thing it was taken for; a name that is a family of another type and a thing of none is a family of
     *     this one as well
     * @param key as {@link NameKey#of} makes it
     */
    public boolean isFamily(EntityType type, String key) {
        LexiconEntry own = findKey(type, key);
        if (own != null) {
            return own.policy() == LexiconEntry.Policy.FAMILY;
        }
        boolean family = false;
        for (EntityType each : EntityType.values()) {
            LexiconEntry entry = findKey(each, key);
            if (entry != null && entry.policy() != LexiconEntry.Policy.FAMILY) {
                return false;
            }
            family |= entry != null;
        }
        return family;
    }

    /** All entries, in the order of the files. */
    public List<LexiconEntry> entries() {
        return entries;
    }

    /** Every key of a type, that of names and of aliases. */
    public Map<String, LexiconEntry> keys(EntityType type) {
        return Collections.unmodifiableMap(byKey.getOrDefault(type, Map.of()));
    }

    static List<LexiconEntry> parse(EntityType type, String file, BufferedReader reader) throws IOException {
        List<LexiconEntry> entries = new ArrayList<>();
        int number = 0;
        boolean header = true;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            entries.add(entry(type, file + ":" + number, line.split("\t", -1)));
        }
        return entries;
    }

    private static LexiconEntry entry(EntityType type, String where, String[] cells) {
        int wanted = type == EntityType.METRIC ? 6 : 4;
        if (cells.length < wanted || cells[0].isBlank()) {
            throw new ModelException(
                    where + ": " + cells.length + " columns, " + wanted + " are needed: name, aliases, policy, parent"
                            + (type == EntityType.METRIC ? ", direction, unit" : "") + ", separated by tabs.");
        }
        LexiconEntry.Policy policy;
        EntityNode.Direction direction = null;
        try {
            policy = LexiconEntry.Policy.valueOf(cells[2].strip().toUpperCase(Locale.ROOT));
            if (type == EntityType.METRIC && !cells[4].isBlank()) {
                direction = EntityNode.Direction.valueOf(cells[4].strip().toUpperCase(Locale.ROOT));
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    where + ": policy is one of node, context, family, and direction one of higher, lower or empty.",
                    e);
        }
        List<String> aliases = Arrays.stream(cells[1].split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new LexiconEntry(
                type,
                cells[0].strip(),
                aliases,
                policy,
                cells[3].isBlank() ? null : cells[3].strip(),
                direction,
                type == EntityType.METRIC ? cells[5].strip() : "");
    }
}
