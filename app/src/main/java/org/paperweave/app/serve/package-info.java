/**
 * The server: a read-only SPARQL endpoint (Fuseki) with limits and full-text search, and pages for people at the IRIs of the
 * graph. It reads a store and changes nothing in it; what stands in the graph is decided elsewhere.
 */
@NullMarked
package org.paperweave.app.serve;

import org.jspecify.annotations.NullMarked;
