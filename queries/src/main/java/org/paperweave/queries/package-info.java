/**
 * Questions that a graph of papers is asked often, each as a pair of files, {@code NAME.rq} and {@code NAME.cypher}, that
 * give the same rows in the same order from the same graph. The entry type is {@link
 * org.paperweave.queries.QueryCatalogue}; {@link org.paperweave.queries.SparqlRunner} and {@link
 * org.paperweave.queries.CypherRunner} ask, {@link org.paperweave.queries.ResultFormat} writes the answer.
 *
 * <p>The files open unchanged in a SPARQL page and in Neo4j Browser: every parameter has a value there that works. What a
 * user asks for replaces that value in the parsed query or is bound by the driver; it never becomes part of a query's text.
 *
 * <p>A thing is what has the name asked for, or what has the IRI, and both where both are there. In SPARQL that is an {@code OPTIONAL} asked
 * in two ways and not a {@code UNION}: Jena joins a union with what stands before it only after it has read all names of the store,
 * which on 100,000 papers takes seconds for each question.
 *
 * <p>Nothing here opens a store or changes one.
 */
@NullMarked
package org.paperweave.queries;

import org.jspecify.annotations.NullMarked;
