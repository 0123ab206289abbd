package org.paperweave.model.graph;

/**
 * A node of the graph. Its key is the path of its IRI below the base, stable and readable: {@code
 * paper/arxiv/2406.11794}, {@code method/lora}, {@code dataset/gsm8k}.
 */
public sealed interface Node permits PaperNode, EntityNode, LinkNode, ResultNode {
    /** The path of the node's IRI below the base; already percent-encoded where needed. */
    String key();
}
