/**
 * Finds URLs in one document, completes and cleans them, and tells what lies there. The entry type is {@link
 * org.paperweave.extractor.link.LinkFinder}. No URL is ever opened.
 */
@NullMarked
package org.paperweave.extractor.link;

import org.jspecify.annotations.NullMarked;
