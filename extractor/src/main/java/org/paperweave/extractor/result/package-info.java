/**
 * Finds the numbers that say how good or how cheap something is, and what they are about. The entry type is {@link
 * org.paperweave.extractor.result.ResultFinder}, which works on the entities that were found before.
 */
@NullMarked
package org.paperweave.extractor.result;

import org.jspecify.annotations.NullMarked;
