package org.paperweave.model.identity;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records joined into papers. A group never holds two different strong identifiers of one scheme: two arXiv ids are two
 * papers, whatever else they share.
 */
final class PaperGroups {
    private final int[] parent;
    private final @Nullable String[] arxiv;
    private final @Nullable String[] doi;

    /**
     * @param arxiv of each record, or null
     * @param doi of each record, or null
     */
    PaperGroups(@Nullable String[] arxiv, @Nullable String[] doi) {
        this.parent = new int[arxiv.length];
        Arrays.setAll(parent, i -> i);
        this.arxiv = arxiv.clone();
        this.doi = doi.clone();
    }

    int find(int record) {
        int root = record;
        while (parent[root] != root) {
            root = parent[root];
        }
        int at = record;
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** Joins two records' groups unless their identifiers forbid it. */
    boolean join(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x == y) {
            return true;
        }
        if (!compatible(x, y)) {
            return false;
        }
        int root = Math.min(x, y);
        int other = Math.max(x, y);
        parent[other] = root;
        arxiv[root] = arxiv[x] == null ? arxiv[y] : arxiv[x];
        doi[root] = least(doi[x], doi[y]);
        return true;
    }

    private boolean compatible(int x, int y) {
        if (arxiv[x] != null && arxiv[y] != null) {
            return arxiv[x].equals(arxiv[y]);
        }
        // A preprint may have two DOIs, of its server and of its journal; without an arXiv id on both nothing says so.
        return doi[x] == null || doi[y] == null || doi[x].equals(doi[y]);
    }

    @Nullable String arxiv(int record) {
        return arxiv[find(record)];
    }

    /** The groups, each with its records in order. */
    List<int[]> all() {
        TreeMap<Integer, int[]> groups = new TreeMap<>();
        int[] size = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            size[find(i)]++;
        }
        int[] filled = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int root = find(i);
            groups.computeIfAbsent(root, r -> new int[size[r]])[filled[root]++] = i;
        }
        return List.copyOf(groups.values());
    }

    private static @Nullable String least(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }
}
