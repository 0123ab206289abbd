/**
 * Papers and where they come from. A {@link org.paperweave.model.paper.PaperRecord} is what one source says of a
 * paper; a {@link org.paperweave.model.paper.Paper} is what all sources together say of it.
 *
 * <p>Which records belong together is decided in {@link org.paperweave.model.identity}; how records are read is the
 * business of the extractor module.
 */
@NullMarked
package org.paperweave.model.paper;

import org.jspecify.annotations.NullMarked;
