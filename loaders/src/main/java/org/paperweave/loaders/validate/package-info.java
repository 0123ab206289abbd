/**
 * Whether a graph is what it should be: checks triples against the SHACL shapes of {@code shapes.ttl} in the graph model. Nothing is
 * mended here, and nothing is loaded.
 */
@NullMarked
package org.paperweave.loaders.validate;

import org.jspecify.annotations.NullMarked;
