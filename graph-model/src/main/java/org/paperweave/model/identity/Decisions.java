package org.paperweave.model.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.ModelException;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Role;

/**
 * What people have decided of names, over all rules: tab-separated lines of {@code decision} ({@code same-as}, {@code not-same-as}, {@code
 * name}, {@code type}), {@code type} ({@code method}, {@code dataset}, {@code metric}, {@code task}), {@code a}, {@code b}, {@code reason}; {@code #} begins a
 * comment. A graph is worked out from papers and decisions anew each time, so taking a line away takes back all it did. Immutable.
 */
public final class Decisions {
    /** Nothing is decided. */
    public static final Decisions NONE = new Decisions(List.of());

    private static final String SHIPPED = "decisions.tsv";
    private static final String COLUMNS = "decision, type, a, b and, if you like, a reason, separated by tabs";

    private final List<Decision> all;
    private final Map<EntityType, Map<String, EntityType>> types = new HashMap<>();

    private Decisions(List<Decision> all) {
        this.all = List.copyOf(all);
        for (Decision each : all) {
            if (each.kind() == Decision.Kind.TYPE) {
                types.computeIfAbsent(each.type(), type -> new HashMap<>())
                        .put(NameClusters.key(each.a()), type(each.b(), each.where()));
            }
        }
        check();
    }

    /**
     * The decisions that ship with Paperweave.
     *
     * @throws ModelException if the file has a fault
     */
    public static Decisions shipped() {
        try (InputStream in = Decisions.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new ModelException("The file " + SHIPPED + " is not in this build: build Paperweave again.");
            }
            return new Decisions(parse(SHIPPED, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new ModelException("The file " + SHIPPED + " cannot be read: build Paperweave again.", e);
        }
    }

    /**
     * Reads a file of decisions.
     *
     * @param file of the user
     * @throws ModelException if it cannot be read, a line has a fault, or two lines contradict each other; names file and line
     */
    public static Decisions read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return new Decisions(parse(file.toString(), reader));
        } catch (IOException e) {
            throw new ModelException(
                    "The decisions in " + file + " cannot be read (" + e
                            + "). Name a file of UTF-8 text with the columns " + COLUMNS + ".",
                    e);
        }
    }

    /**
     * These and others; where two differ on the name or type of a thing, the other ones hold.
     *
     * @throws ModelException if they contradict each other on what is the same
     */
    public Decisions and(Decisions others) {
        return new Decisions(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** All of them, in the order of their files. */
    public List<Decision> all() {
        return all;
    }

    /** Those of one kind on one type. */
    List<Decision> of(Decision.Kind kind, EntityType type) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.type() == type)
                .toList();
    }

    /** The extraction with the types that were decided. Roles that the new type does not have become the plainest it has. */
    public Extraction apply(Extraction extraction) {
        if (types.isEmpty()) {
            return extraction;
        }
        List<ExtractedEntity> entities = extraction.entities().stream()
                .map(entity -> {
                    EntityType decided = decided(entity.type(), entity.names());
                    return decided == null ? entity : retyped(entity, decided);
                })
                .toList();
        return entities.equals(extraction.entities()) ? extraction : extraction.withEntities(entities);
    }

    private @Nullable EntityType decided(EntityType type, List<String> names) {
        Map<String, EntityType> own = types.getOrDefault(type, Map.of());
        return names.stream()
                .map(name -> own.get(NameClusters.key(name)))
                .filter(each -> each != null && each != type)
                .findFirst()
                .orElse(null);
    }

    private static ExtractedEntity retyped(ExtractedEntity entity, EntityType type) {
        Role role = switch (type) {
            case METHOD -> entity.role() == Role.INTRODUCED ? Role.INTRODUCED : Role.USED;
            case DATASET -> entity.role() == Role.INTRODUCED ? Role.INTRODUCED : Role.MENTIONED;
            case METRIC, TASK -> null;
        };
        return new ExtractedEntity(
                type,
                entity.names(),
                role,
                entity.confidence(),
                entity.roleConfidence(),
                entity.mentions(),
                entity.evidence(),
                role == null ? null : entity.roleEvidence() == null ? entity.evidence() : entity.roleEvidence());
    }

    private static List<Decision> parse(String file, BufferedReader reader) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || number == 1 && line.startsWith("decision\t")) {
                continue;
            }
            String where = file + ":" + number;
            String[] cells = line.split("\t", -1);
            if (cells.length < 4 || cells[2].isBlank() || cells[3].isBlank()) {
                throw new ModelException(where + ": " + cells.length + " columns; a decision needs " + COLUMNS + ".");
            }
            decisions.add(new Decision(
                    kind(cells[0].strip(), where),
                    type(cells[1], where),
                    cells[2].strip(),
                    cells[3].strip(),
                    cells.length > 4 ? cells[4].strip() : "",
                    where));
        }
        return decisions;
    }

    private static Decision.Kind kind(String label, String where) {
        return Arrays.stream(Decision.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ModelException(where + ": \"" + label + "\" is no decision; write one of "
                        + Arrays.stream(Decision.Kind.values())
                                .map(Decision.Kind::label)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static EntityType type(String text, String where) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(EntityType.values())
                .filter(type -> type.segment().equals(wanted) || type.plural().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        where + ": \"" + text + "\" is no type; write method, dataset, metric or task."));
    }

    /** What is the same, through however many lines, may not be told apart by another. */
    private void check() {
        for (EntityType type : EntityType.values()) {
            Map<String, String> parent = new HashMap<>();
            for (Decision same : of(Decision.Kind.SAME_AS, type)) {
                String a = root(parent, NameClusters.key(same.a()));
                String b = root(parent, NameClusters.key(same.b()));
                if (!a.equals(b)) {
                    parent.put(Collections.max(List.of(a, b)), Collections.min(List.of(a, b)));
                }
            }
            for (Decision apart : of(Decision.Kind.NOT_SAME_AS, type)) {
                String a = NameClusters.key(apart.a());
                String b = NameClusters.key(apart.b());
                if (a.equals(b)) {
                    throw new ModelException(apart.where() + ": \"" + apart.a() + "\" and \"" + apart.b()
                            + "\" are spellings of one name, which cannot be told apart. Take the line away.");
                }
                if (root(parent, a).equals(root(parent, b))) {
                    String others = of(Decision.Kind.SAME_AS, type).stream()
                            .filter(same ->
                                    root(parent, NameClusters.key(same.a())).equals(root(parent, a)))
                            .map(Decision::where)
                            .collect(Collectors.joining(", "));
                    throw new ModelException(apart.where() + ": \"" + apart.a() + "\" and \"" + apart.b()
                            + "\" are to be told apart here and to be the same by " + others
                            + ". Take one of these lines away.");
                }
            }
        }
    }

    private static String root(Map<String, String> parent, String key) {
        String at = key;
        for (String next = parent.get(at); next != null; next = parent.get(at)) {
            at = next;
        }
        return at;
    }
}
