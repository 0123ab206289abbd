package org.paperweave.extractor.entity;

/**
 * What models say of the names of a corpus.
 *
 * @param ofEven the model trained on the even annotated papers
 * @param ofOdd the model trained on the odd ones
 * @param ofAll both together
 */
record CorpusGazetteers(Gazetteer ofEven, Gazetteer ofOdd, Gazetteer ofAll) {}
