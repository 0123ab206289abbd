/**
 * What was found in one text: entities under all their names, links and results, each with the span that shows it.
 * The entry type is {@link org.paperweave.model.extraction.Extraction}; {@link
 * org.paperweave.model.extraction.ExtractionJson} writes and reads it as JSON lines.
 *
 * <p>An extraction knows nothing of other papers; that two papers speak of one method is found in {@link
 * org.paperweave.model.identity}.
 */
@NullMarked
package org.paperweave.model.extraction;

import org.jspecify.annotations.NullMarked;
