/**
 * Which records are one paper, and which names are one entity. {@link org.paperweave.model.identity.PaperIndex} groups
 * records; {@link org.paperweave.model.identity.EntityIndex} gathers the names of a whole corpus and then tells for each
 * entity of an extraction the node that it is. Both depend on what they are given, never on its order.
 *
 * <p>Names are not found here, and nothing is stored.
 */
@NullMarked
package org.paperweave.model.identity;

import org.jspecify.annotations.NullMarked;
