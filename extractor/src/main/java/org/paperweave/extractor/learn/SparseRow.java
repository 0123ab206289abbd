package org.paperweave.extractor.learn;

/**
 * The hashed features of one example. Where it has many mentions, what is seen around them counts less: what is seen ten times is
 * surer than what is seen once, but not ten times as sure, since the mentions of one paper are much alike.
 *
 * @param hashes each once; not to be changed
 * @param whole so many of them, from the first on, count once
 * @param share how much each of the others counts, above 0 and at most 1
 */
public record SparseRow(int[] hashes, int whole, float share) {}
