/**
 * The graph in a Neo4j server, over Bolt. The entry types are {@link org.paperweave.loaders.neo4j.Neo4jConnection}, which
 * knows how to reach a server and says in a sentence why it cannot, and {@link
 * org.paperweave.loaders.neo4j.Neo4jStore}.
 *
 * <p>All Cypher stands in the resources of this package, with parameters; nothing is pasted into it. Nothing here asks
 * questions of the graph (see the queries module) or writes files for Neo4j's own importer.
 */
@NullMarked
package org.paperweave.loaders.neo4j;

import org.jspecify.annotations.NullMarked;
