/**
 * Makes everything that was learned anew: {@link org.paperweave.extractor.train.Trainer} counts the words of a corpus and trains the
 * models, each in the package that uses it. The same input gives the same bytes.
 */
@NullMarked
package org.paperweave.extractor.train;

import org.jspecify.annotations.NullMarked;
