package org.paperweave.app.build;

import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.paper.Paper;

/**
 * A merged paper with what was found in it, as spilled between the passes.
 *
 * @param paper the paper
 * @param extraction what was found in its title and abstract
 */
record ReadPaper(Paper paper, Extraction extraction) {}
