package org.paperweave.model.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.ModelException;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

/**
 * Fragments as triples, as {@code docs/graph.md} describes. No blank nodes; the same fragment gives the same triples.
 * Immutable, safe for use by several threads.
 *
 * @param base the beginning of every node's IRI, ending in a slash
 */
public record RdfMapping(String base) {
    /** A URL that is an IRI as it stands. */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https?://[A-Za-z0-9.-]+(?::\\d+)?(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?");

    /** Before the name and version of a program, in its key. */
    static final String SOFTWARE = "software/";

    /** Rejects a base that is no beginning of an IRI. */
    public RdfMapping {
        if (!base.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*[/#]")) {
            throw new IllegalArgumentException("The base " + base + " is no IRI that ends in / or #.");
        }
    }

    /** The mapping with {@link Vocabulary#DEFAULT_BASE}. */
    public static RdfMapping standard() {
        return new RdfMapping(Vocabulary.DEFAULT_BASE);
    }

    /** The named graph that a fragment belongs to: a paper's own, or the one of all entities. */
    public Node graphOf(GraphFragment fragment) {
        return fragment instanceof GraphFragment.OfPaper paper ? iri(paper.key()) : entityGraph();
    }

    /** The named graph that describes all entities. */
    public Node entityGraph() {
        return iri("graph/entities");
    }

    /**
     * The IRI of a node's key.
     *
     * @throws ModelException if the key holds what an IRI cannot hold and is not percent-encoded
     */
    public Node iri(String key) {
        return NodeFactory.createURI(base + KeyPath.of(key));
    }

    /**
     * The key of a node's IRI.
     *
     * @throws ModelException if the IRI is not below the base
     */
    public String key(Node iri) {
        if (!iri.isURI() || !iri.getURI().startsWith(base)) {
            throw new ModelException(iri + " is not below " + base
                    + ": the graph was built with another base. Name that base, or build the graph anew.");
        }
        return KeyPath.key(iri.getURI().substring(base.length()));
    }

    /**
     * The triples of a fragment, each once.
     *
     * @throws ModelException if a key does not fit into an IRI, or two statements say the same
     */
    public List<Triple> triples(GraphFragment fragment) {
        Triples out = new Triples();
        if (fragment instanceof GraphFragment.OfEntity entity) {
            entity(entity.node(), out);
        } else if (fragment instanceof GraphFragment.OfPaper paper) {
            paper(paper.paper(), out);
            paper.links().forEach(link -> link(link, out));
            paper.results().forEach(result -> result(result, out));
            StatementTriples statements = new StatementTriples(this, paper.key(), out);
            paper.statements().forEach(statements::add);
        }
        return out.all();
    }

    private void entity(EntityNode node, Triples out) {
        Node subject = iri(node.key());
        out.add(subject, Vocabulary.TYPE, Vocabulary.of(node.type()));
        out.text(subject, Vocabulary.PREF_LABEL, node.name());
        Set<String> keys = new TreeSet<>();
        keys.add(NameKey.fold(node.name()));
        for (String alias : node.aliases()) {
            out.text(subject, Vocabulary.ALT_LABEL, alias);
            keys.add(NameKey.fold(alias));
        }
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> out.text(subject, Vocabulary.NAME_KEY, key));
        if (node.broader() != null) {
            out.add(subject, Vocabulary.BROADER, iri(node.broader()));
        }
        if (node.direction() != null) {
            out.text(subject, Vocabulary.DIRECTION, node.direction().name().toLowerCase(Locale.ROOT));
        }
    }

    private void paper(PaperNode node, Triples out) {
        Node subject = iri(node.key());
        out.add(subject, Vocabulary.TYPE, Vocabulary.PAPER);
        out.add(subject, Vocabulary.TYPE, Vocabulary.ARTICLE);
        for (PaperId id : node.ids()) {
            out.text(subject, Vocabulary.IDENTIFIER, id.toString());
            if (id.scheme() == PaperId.Scheme.ARXIV) {
                out.text(subject, Vocabulary.ARXIV_ID, id.value());
            } else if (id.scheme() == PaperId.Scheme.DOI) {
                out.text(subject, Vocabulary.DOI, id.value());
            }
            id.url().ifPresent(url -> out.add(subject, Vocabulary.SAME_AS, NodeFactory.createURI(url)));
        }
        out.text(subject, Vocabulary.TITLE, node.title());
        node.titles().forEach(title -> out.text(subject, Vocabulary.TITLE_VARIANT, title));
        out.text(subject, Vocabulary.ABSTRACT, node.abstractText());
        if (!node.authors().isEmpty()) {
            out.text(subject, Vocabulary.AUTHORS, AuthorList.join(node.authors()));
            node.authors().forEach(author -> out.text(subject, Vocabulary.CREATOR, author));
        }
        node.categories().forEach(category -> out.text(subject, Vocabulary.CATEGORY, category));
        node.venues().forEach(venue -> out.text(subject, Vocabulary.VENUE, venue));
        PaperDate date = node.date();
        if (date != null) {
            XSDDatatype precision = date.complete()
                    ? XSDDatatype.XSDdate
                    : date.month() > 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
            out.typed(subject, Vocabulary.ISSUED, date.toString(), precision);
            out.typed(subject, Vocabulary.YEAR, Integer.toString(date.year()), XSDDatatype.XSDinteger);
        }
    }

    private void link(LinkNode node, Triples out) {
        Node subject = iri(node.key());
        out.add(
                subject,
                Vocabulary.TYPE,
                node.key().startsWith("repository/") ? Vocabulary.REPOSITORY : Vocabulary.PAGE);
        out.text(subject, Vocabulary.URL, node.url());
        if (WEB_ADDRESS.matcher(node.url()).matches()) {
            out.add(subject, Vocabulary.SEE_ALSO, NodeFactory.createURI(node.url()));
        }
        out.text(subject, Vocabulary.LINK_KIND, node.kind().label());
        out.text(subject, Vocabulary.HOST, node.host());
        out.text(subject, Vocabulary.OWNER, node.owner());
        out.text(subject, Vocabulary.REPOSITORY_NAME, node.name());
    }

    private void result(ResultNode node, Triples out) {
        Node subject = iri(node.key());
        out.add(subject, Vocabulary.TYPE, Vocabulary.RESULT);
        key(subject, Vocabulary.OF_METHOD, node.method(), out);
        key(subject, Vocabulary.ON_DATASET, node.dataset(), out);
        key(subject, Vocabulary.BY_METRIC, node.metric(), out);
        key(subject, Vocabulary.OVER_BASELINE, node.baseline(), out);
        if (node.value() != null) {
            out.decimal(subject, Vocabulary.VALUE, node.value());
        }
        out.text(subject, Vocabulary.RAW_VALUE, node.raw());
        out.text(subject, Vocabulary.UNIT, node.unit());
        out.text(subject, Vocabulary.KIND, node.kind().label());
    }

    private void key(Node subject, Node predicate, @Nullable String key, Triples out) {
        if (key != null) {
            out.add(subject, predicate, iri(key));
        }
    }
}
