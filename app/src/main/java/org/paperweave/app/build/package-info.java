/**
 * The way from input to store, in three passes over spill files, so that memory does not grow with the texts:
 *
 * <ol>
 *   <li>read: every record is spilled to disk and indexed by what identifies it;
 *   <li>extract: records of one paper are merged, the paper is read by the extractor on all cores, and its names are
 *       gathered;
 *   <li>weave: with all names known, papers become graph fragments in the order of their keys and go to the store.
 * </ol>
 *
 * <p>The entry type is {@link org.paperweave.app.build.Build}. What is found in texts and what is one paper or one
 * entity is decided in the extractor and graph-model modules, not here.
 */
@NullMarked
package org.paperweave.app.build;

import org.jspecify.annotations.NullMarked;
