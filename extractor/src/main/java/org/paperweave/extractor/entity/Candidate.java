package org.paperweave.extractor.entity;

import java.util.List;
import org.paperweave.extractor.learn.Occurrence;

/**
 * A stretch of words that may be a name, with all places of the document where it stands in any spelling.
 *
 * @param number its place among the candidates of the document
 * @param key the normal form that its spellings share
 * @param occurrences in the order of the text; never empty
 */
record Candidate(int number, String key, List<Occurrence> occurrences) {}
