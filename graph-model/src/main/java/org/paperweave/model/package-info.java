/**
 * The vocabulary that all of Paperweave speaks. The sub-packages, in the order in which a paper passes through them:
 *
 * <ol>
 *   <li>{@link org.paperweave.model.paper}: one record of a source, and the paper that several records describe;
 *   <li>{@link org.paperweave.model.extraction}: what was found in one text, with the place where it was found;
 *   <li>{@link org.paperweave.model.lexicon}: the curated names of well-known methods, data sets, metrics and tasks;
 *   <li>{@link org.paperweave.model.identity}: which records are one paper, which names are one entity;
 *   <li>{@link org.paperweave.model.graph}: nodes and statements, free of any store;
 *   <li>{@link org.paperweave.model.rdf} and {@link org.paperweave.model.property}: the same as triples and as a
 *       property graph.
 * </ol>
 *
 * <p>Nothing here reads input, finds names in text, or talks to a store.
 */
@NullMarked
package org.paperweave.model;

import org.jspecify.annotations.NullMarked;
