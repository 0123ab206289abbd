/**
 * The graph as a property graph: which label a node has, which type a relationship, which properties both. The entry
 * type is {@link org.paperweave.model.property.PropertyMapping}, which turns fragments into nodes and relationships and
 * back without loss.
 *
 * <p>Labels, types and property names come from enums and constants here, never from what a paper says; what a paper
 * says is only ever the value of a property. Nothing here knows Cypher, files or a server: the loaders module does.
 */
@NullMarked
package org.paperweave.model.property;

import org.jspecify.annotations.NullMarked;
