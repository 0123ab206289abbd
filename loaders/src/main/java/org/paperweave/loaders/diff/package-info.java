/**
 * What two graphs have in common and what not. {@link org.paperweave.loaders.diff.GraphDiff} compares; it does not say which of the two is
 * better, nor makes one into the other.
 */
@NullMarked
package org.paperweave.loaders.diff;

import org.jspecify.annotations.NullMarked;
