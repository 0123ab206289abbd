/**
 * The graph as RDF. {@link org.paperweave.model.rdf.RdfMapping} turns a fragment into the triples of a named graph, {@link
 * org.paperweave.model.rdf.RdfFragments} such triples back into the fragment; the ontology stands in {@code paperweave.ttl} beside this package. What the triples look like
 * is written down in {@code docs/graph.md}.
 *
 * <p>Nothing here reads or writes files or stores.
 */
@NullMarked
package org.paperweave.model.rdf;

import org.jspecify.annotations.NullMarked;
