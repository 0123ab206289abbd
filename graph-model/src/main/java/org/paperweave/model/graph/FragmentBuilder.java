package org.paperweave.model.graph;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.Evidence;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.extraction.Role;
import org.paperweave.model.extraction.Span;
import org.paperweave.model.paper.Paper;

/**
 * Makes a paper's part of the graph out of what was found in it. What cannot be pointed at in the text, or does not come
 * from a field of the source, makes no statement. Immutable, safe for use by several threads.
 */
public final class FragmentBuilder {
    /** Of two roles that one thing has in one paper, the first of these stands. */
    private static final List<Relation> STRONGEST_FIRST = List.of(
            Relation.INTRODUCES,
            Relation.EVALUATES_ON,
            Relation.USES,
            Relation.COMPARES_WITH,
            Relation.TRAINS_ON,
            Relation.MENTIONS);

    private final @Nullable String tool;

    /** Makes statements of which nobody says what program found them. */
    public FragmentBuilder() {
        this(null);
    }

    /**
     * @param tool the program that found what is in the extractions, and its version: {@code paperweave/0.1.0}
     */
    public FragmentBuilder(@Nullable String tool) {
        this.tool = tool;
    }

    /** Tells which node an entity of a paper is. */
    @FunctionalInterface
    public interface EntityResolver {
        /**
         * The node that a paper means.
         *
         * @param type what kind of thing
         * @param names every name that the paper gives it
         * @return the node, empty where there is none
         */
        Optional<EntityNode> resolve(EntityType type, List<String> names);
    }

    /**
     * Builds the fragment of a paper.
     *
     * @param paper the merged paper
     * @param extraction what was found in its title and abstract
     * @param entities the nodes of the corpus
     */
    public GraphFragment.OfPaper build(Paper paper, Extraction extraction, EntityResolver entities) {
        String key = "paper/" + paper.id().path();
        PaperNode node = new PaperNode(
                key,
                paper.ids(),
                paper.title(),
                paper.titles(),
                paper.abstractText(),
                paper.authors(),
                paper.categories(),
                paper.venues(),
                paper.date());
        Texts texts = new Texts(paper);
        Map<String, Statement> statements = new TreeMap<>();
        Map<String, String> keyOfName = new HashMap<>();
        for (ExtractedEntity entity : extraction.entities()) {
            entities.resolve(entity.type(), entity.names()).ifPresent(found -> {
                entity.names().forEach(name -> keyOfName.putIfAbsent(entity.type() + "\n" + name, found.key()));
                keep(statements, statement(entity, found.key(), texts));
            });
        }
        Map<String, LinkNode> links = new TreeMap<>();
        for (ExtractedLink link : extraction.links()) {
            LinkNode target = LinkNodes.of(link);
            links.merge(target.key(), target, (a, b) -> a.url().compareTo(b.url()) <= 0 ? a : b);
            Relation relation = link.kind() == ExtractedLink.Kind.CODE ? Relation.HAS_CODE : Relation.LINKS_TO;
            Evidence evidence = link.evidence();
            keep(
                    statements,
                    new Statement(
                            relation,
                            target.key(),
                            confidence(link.confidence()),
                            link.official(),
                            evidence == null ? "source/field" : evidence.origin(),
                            evidence == null ? null : texts.evidence(evidence),
                            tool));
        }
        Map<String, ResultNode> results = new TreeMap<>();
        for (ExtractedResult result : extraction.results()) {
            ResultNode found = result(key, result, keyOfName::get);
            results.putIfAbsent(found.key(), found);
            keep(
                    statements,
                    new Statement(
                            Relation.REPORTS,
                            found.key(),
                            confidence(result.confidence()),
                            false,
                            result.evidence().origin(),
                            texts.evidence(result.evidence()),
                            tool));
        }
        return new GraphFragment.OfPaper(
                node, List.copyOf(links.values()), List.copyOf(results.values()), List.copyOf(statements.values()));
    }

    private Statement statement(ExtractedEntity entity, String object, Texts texts) {
        Evidence role = entity.roleEvidence();
        Evidence evidence = role == null ? entity.evidence() : role;
        return new Statement(
                relation(entity),
                object,
                confidence(entity.confidence() * entity.roleConfidence()),
                false,
                evidence.origin(),
                texts.evidence(evidence),
                tool);
    }

    /** Three decimals: more would feign what no calibration can tell. */
    private static double confidence(double probability) {
        return Math.rint(probability * 1000) / 1000;
    }

    private static Relation relation(ExtractedEntity entity) {
        Role role = entity.role();
        return switch (entity.type()) {
            case METRIC -> Relation.MEASURES;
            case TASK -> Relation.ADDRESSES;
            case METHOD, DATASET ->
                switch (role == null ? (entity.type() == EntityType.METHOD ? Role.USED : Role.MENTIONED) : role) {
                    case INTRODUCED -> Relation.INTRODUCES;
                    case USED -> Relation.USES;
                    case COMPARED -> Relation.COMPARES_WITH;
                    case EVALUATED -> Relation.EVALUATES_ON;
                    case TRAINED -> Relation.TRAINS_ON;
                    case MENTIONED -> Relation.MENTIONS;
                };
        };
    }

    /** One statement an object: of several, the stronger relation, then the surer one, stands. */
    private static void keep(Map<String, Statement> statements, Statement statement) {
        statements.merge(statement.object(), statement, (a, b) -> {
            Comparator<Statement> best = Comparator.<Statement>comparingInt(
                            each -> STRONGEST_FIRST.indexOf(each.relation()))
                    .thenComparingDouble(each -> -each.confidence())
                    .thenComparing(each -> String.valueOf(each.evidence()));
            return best.compare(a, b) <= 0 ? a : b;
        });
    }

    private static ResultNode result(String paper, ExtractedResult result, Function<String, @Nullable String> keyOf) {
        String method = key(EntityType.METHOD, result.method(), keyOf);
        String dataset = key(EntityType.DATASET, result.dataset(), keyOf);
        String metric = key(EntityType.METRIC, result.metric(), keyOf);
        String baseline = key(EntityType.METHOD, result.baseline(), keyOf);
        StringBuilder slug = new StringBuilder(result.kind().label());
        for (String part : new String[] {method, dataset, metric, baseline}) {
            slug.append('-').append(part == null ? "" : part.substring(part.indexOf('/') + 1));
        }
        String number = (result.value() + result.unit()).replace("%", "percent").replaceAll("[^A-Za-z0-9.]+", "_");
        slug.append('-').append(number.isEmpty() ? "_" : number);
        return new ResultNode(
                paper + "/result/" + slug,
                method,
                dataset,
                metric,
                baseline,
                number(result.value()),
                result.value(),
                result.unit(),
                result.kind());
    }

    private static @Nullable String key(
            EntityType type, @Nullable String name, Function<String, @Nullable String> keyOf) {
        return name == null ? null : keyOf.apply(type + "\n" + name);
    }

    private static @Nullable BigDecimal number(String value) {
        String plain = value.replace(",", "").replace("\u2212", "-").strip();
        if (plain.startsWith("+")) {
            plain = plain.substring(1);
        }
        try {
            // Fifteen digits are what both stores keep exactly.
            BigDecimal number = new BigDecimal(plain);
            return number.precision() > 15 || Math.abs(number.scale()) > 12 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Title and abstract, for cutting evidence out of them. */
    private record Texts(Paper paper) {
        StatementEvidence evidence(Evidence evidence) {
            Span span = evidence.span();
            Span sentence = evidence.sentence();
            String text = text(span.field());
            return new StatementEvidence(
                    span.field() == Span.Field.TITLE,
                    text.codePointCount(0, span.start()),
                    text.codePointCount(0, span.end()),
                    text.substring(span.start(), span.end()),
                    text.substring(sentence.start(), sentence.end()).strip().replaceAll("\\s+", " "));
        }

        private String text(Span.Field field) {
            return Objects.requireNonNullElse(field == Span.Field.TITLE ? paper.title() : paper.abstractText(), "");
        }
    }
}
