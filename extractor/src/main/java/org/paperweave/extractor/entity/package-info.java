/**
 * Finds methods, data sets, metrics and tasks in one document, merges their names, and tells what the paper does with them.
 * The entry type is {@link org.paperweave.extractor.entity.EntityFinder}.
 */
@NullMarked
package org.paperweave.extractor.entity;

import org.jspecify.annotations.NullMarked;
