/**
 * The graph in Apache Jena TDB2, embedded: the default store. The entry type is {@link org.paperweave.loaders.tdb2.Tdb2Store}.
 * Each paper is a named graph, so that it can be replaced and removed as one.
 */
@NullMarked
package org.paperweave.loaders.tdb2;

import org.jspecify.annotations.NullMarked;
