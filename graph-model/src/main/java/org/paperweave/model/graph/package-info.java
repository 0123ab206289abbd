/**
 * The graph, free of any store: nodes, statements, and fragments of it that can be loaded one by one. The entry type is
 * {@link org.paperweave.model.graph.GraphFragment}; {@link org.paperweave.model.graph.FragmentBuilder} makes fragments
 * out of papers and extractions.
 *
 * <p>Nothing here knows triples or Cypher: see {@link org.paperweave.model.rdf} and {@link
 * org.paperweave.model.property}.
 */
@NullMarked
package org.paperweave.model.graph;

import org.jspecify.annotations.NullMarked;
