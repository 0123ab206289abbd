/**
 * The graph in Neo4j, over Bolt. The entry type is {@link org.paperweave.loaders.neo4j.Neo4jStore}. Constraints come
 * first, rows go in batches inside managed transactions, and every statement of Cypher is a file.
 */
@NullMarked
package org.paperweave.loaders.neo4j;

import org.jspecify.annotations.NullMarked;
