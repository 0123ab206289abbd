/**
 * The curated names of the field as reviewable text files: well-known methods, data sets, metrics and tasks with their
 * aliases, what each is a variant of, in which direction a metric is better, and which words are families that never
 * become a node. The entry type is {@link org.paperweave.model.lexicon.Lexicon}.
 *
 * <p>The lexicon says what a name means when it is one; whether a word in a text is used as a name is decided by the
 * extractor.
 */
@NullMarked
package org.paperweave.model.lexicon;

import org.jspecify.annotations.NullMarked;
