/**
 * Tells how good an extractor is on annotated papers: figures, calibration, errors with their causes, what each part is worth and costs.
 * {@link org.paperweave.extractor.report.Evaluation} measures, {@link org.paperweave.extractor.report.QualityReport} writes the page
 * {@code docs/quality.md}. Nothing here changes what is found.
 */
@NullMarked
package org.paperweave.extractor.report;

import org.jspecify.annotations.NullMarked;
