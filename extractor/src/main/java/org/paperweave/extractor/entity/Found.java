package org.paperweave.extractor.entity;

import java.util.List;
import org.paperweave.model.extraction.EntityType;

/**
 * An entity of a document before it has a role: candidates that name one thing.
 *
 * @param type what kind of thing
 * @param members the candidates, the surest first
 * @param score how sure it is, from 0 to 1
 */
record Found(EntityType type, List<Candidate> members, double score) {}
