/**
 * Text that can be read: repaired, cut into sentences and tokens, with the way back to the text as given. The entry type is
 * {@link org.paperweave.extractor.text.TextAnalyzer}, which makes a {@link org.paperweave.extractor.text.Document}.
 *
 * <p>Nothing here knows what a method or a data set is.
 */
@NullMarked
package org.paperweave.extractor.text;

import org.jspecify.annotations.NullMarked;
