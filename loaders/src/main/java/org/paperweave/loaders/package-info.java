/**
 * Where graphs are kept. {@link org.paperweave.loaders.GraphStore} is the contract of every store; {@link
 * org.paperweave.loaders.tdb2} and {@link org.paperweave.loaders.neo4j} implement it, {@link
 * org.paperweave.loaders.export} writes files for other programs.
 *
 * <p>Nothing here decides what is in the graph, and nothing asks questions of it beyond reading it back whole: see the
 * queries module.
 */
@NullMarked
package org.paperweave.loaders;

import org.jspecify.annotations.NullMarked;
