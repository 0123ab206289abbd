package org.paperweave.extractor.entity;

import java.util.Map;

/** Classes of words that stand in the same surroundings, learned from a corpus. Immutable. */
record Clusters(Map<String, Integer> byWord) {
    /** The class of a word in lower case; 0 for words that are too rare to have one. */
    int of(String lower) {
        return byWord.getOrDefault(lower, 0);
    }
}
