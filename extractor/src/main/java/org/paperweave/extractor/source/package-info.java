/**
 * Reads papers wherever users have them. The entry type is {@link org.paperweave.extractor.source.Inputs}: it opens files,
 * folders and standard input, whatever they are packed with, recognises the format by its content, and streams records
 * and rejects in the order of the input.
 *
 * <p>Texts are passed on as the source gives them, damage included: repair is the business of {@link
 * org.paperweave.extractor.text}.
 */
@NullMarked
package org.paperweave.extractor.source;

import org.jspecify.annotations.NullMarked;
