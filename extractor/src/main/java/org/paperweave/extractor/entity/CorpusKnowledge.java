package org.paperweave.extractor.entity;

/**
 * What models have made of a corpus.
 *
 * @param ofEven the model trained on the even annotated papers
 * @param ofOdd the model trained on the odd ones
 * @param ofAll both together
 */
record CorpusKnowledge(Share ofEven, Share ofOdd, Share ofAll) {
    /**
     * What one of them has made of it.
     *
     * @param gazetteer what it says of the names
     * @param views what it has taught
     */
    record Share(Gazetteer gazetteer, CorpusViews views) {}
}
