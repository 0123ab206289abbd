/**
 * The graph as files for other programs. The entry type is {@link org.paperweave.loaders.export.Exporter}; {@link
 * org.paperweave.loaders.export.ExportFormat} lists the formats, {@link org.paperweave.loaders.export.Fingerprint} tells whether two graphs are
 * the same. Everything streams; nothing is read back here.
 */
@NullMarked
package org.paperweave.loaders.export;

import org.jspecify.annotations.NullMarked;
