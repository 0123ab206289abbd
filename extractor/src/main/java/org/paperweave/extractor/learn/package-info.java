/**
 * What the finders share that learn from annotations: a document's tokens as they look at them ({@link
 * org.paperweave.extractor.learn.TokenView}), hashed features ({@link org.paperweave.extractor.learn.Features},
 * {@link org.paperweave.extractor.learn.SparseRow}), and a linear classifier over these
 * ({@link org.paperweave.extractor.learn.Softmax}, trained by {@link org.paperweave.extractor.learn.SoftmaxTrainer}).
 *
 * <p>Nothing here knows what is looked for.
 */
@NullMarked
package org.paperweave.extractor.learn;

import org.jspecify.annotations.NullMarked;
