/**
 * From input to extractions. The sub-packages, in the order in which a paper passes through them:
 *
 * <ol>
 *   <li>{@link org.paperweave.extractor.source}: recognises and reads the formats that users have;
 *   <li>{@link org.paperweave.extractor.text}: repairs damaged text, keeps offsets, finds sentences and tokens;
 *   <li>{@link org.paperweave.extractor.entity}: methods, data sets, metrics and tasks, and what the paper does with
 *       them;
 *   <li>{@link org.paperweave.extractor.link}: URLs;
 *   <li>{@link org.paperweave.extractor.result}: numbers.
 * </ol>
 *
 * <p>{@link org.paperweave.extractor.Extractor} runs the last four on one paper at a time. Nothing here knows more than
 * one paper: which records or names belong together is decided in {@code org.paperweave.model.identity}.
 */
@NullMarked
package org.paperweave.extractor;

import org.jspecify.annotations.NullMarked;
