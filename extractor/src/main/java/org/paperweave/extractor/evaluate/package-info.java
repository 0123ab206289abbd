/**
 * Measures extractions against annotations. {@link org.paperweave.extractor.evaluate.GoldPaper} reads annotated papers, {@link
 * org.paperweave.extractor.evaluate.Scorer} compares what was found with them, entity by entity.
 *
 * <p>Nothing here finds anything, and nothing that finds knows this package, except training, which reads the same
 * annotations.
 */
@NullMarked
package org.paperweave.extractor.evaluate;

import org.jspecify.annotations.NullMarked;
