/**
 * Makes confidences mean something: what models say of how sure they are becomes the share of such findings that are right,
 * learned from annotated papers that the models had not seen. It neither finds nor changes anything else.
 */
@NullMarked
package org.paperweave.extractor.calibrate;

import org.jspecify.annotations.NullMarked;
