package org.paperweave.model.graph;

import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.ExtractedLink;

/**
 * Something on the web that a paper points at. Code is a repository; the rest are pages.
 *
 * @param key {@code repository/github.com/microsoft/lora} (GitHub does not tell cases apart, nor does the key) or {@code
 *     page/HOST/PATH}, percent-encoded
 * @param url the URL as first in the sort order of those that papers write
 * @param kind what lies there
 * @param host {@code github.com}
 * @param owner of a repository, or null
 * @param name of a repository, or null
 */
public record LinkNode(
        String key,
        String url,
        ExtractedLink.Kind kind,
        String host,
        @Nullable String owner,
        @Nullable String name) implements Node {}
