package org.paperweave.loaders.neo4j;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.property.NodeLabel;

/**
 * Removes what a load that stands for the whole graph does not name. It relies on the order of a graph: whatever lies
 * between two keys that follow one another in the load is not named. So it remembers one key a label, however large the
 * graph is.
 */
final class UnnamedRemover {
    private static final CypherFile REMOVE = CypherFile.read("remove.cypher");
    /** Behind every key: the last code point there is. */
    private static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT);

    private static final int PAGE = 1_000;
    private static final List<NodeLabel> LABELS =
            List.of(NodeLabel.PAPER, NodeLabel.DATASET, NodeLabel.METHOD, NodeLabel.METRIC, NodeLabel.TASK);

    private final BatchWriter writer;
    private final Map<NodeLabel, String> last = new EnumMap<>(NodeLabel.class);
    private long removed;

    UnnamedRemover(BatchWriter writer) {
        this.writer = writer;
    }

    long removed() {
        return removed;
    }

    /** Complains of a key that comes too late, before anything is done about it. */
    void follow(NodeLabel label, String key, String previousKey) {
        if (key.compareTo(previousKey) < 0) {
            throw new LoaderException(
                    "The fragment " + key + " comes after " + previousKey + ": a load that replaces the"
                            + " whole graph takes each kind of fragment sorted by key. Sort them, or load without replacing; "
                            + label.label() + " nodes before it are loaded.");
        }
    }

    /** Removes what lies between the batch before and this one, and inside this one, without being named. */
    void upTo(Session session, Batch batch) {
        batch.byLabel().forEach((label, entries) -> {
            List<String> named = entries.stream().map(Batch.Entry::key).toList();
            String upTo = named.get(named.size() - 1);
            remove(session, label, last.getOrDefault(label, ""), upTo, named);
            last.put(label, upTo);
        });
    }

    /** Removes what lies behind the last key of each label, and entities that nothing speaks of any more. */
    void rest(Session session) {
        for (NodeLabel label : LABELS) {
            remove(session, label, last.getOrDefault(label, ""), BEHIND_ALL, List.of());
        }
        for (NodeLabel label : LABELS) {
            if (label != NodeLabel.PAPER) {
                sweep(session, label);
            }
        }
    }

    private void remove(Session session, NodeLabel label, String after, String upTo, List<String> named) {
        Map<String, Object> range = Map.of("after", after, "upTo", upTo, "named", named, "limit", PAGE);
        int found;
        do {
            found = session.executeWrite(tx -> {
                List<String> keys = tx.run(REMOVE.get("unnamed " + label.label()), range)
                        .list(row -> row.get("id").asString());
                if (!keys.isEmpty()) {
                    if (label == NodeLabel.PAPER) {
                        writer.clearPapers(tx, keys);
                    } else {
                        writer.clear(tx, label, keys);
                    }
                    tx.run(REMOVE.get("remove " + label.label()), Map.of("ids", keys))
                            .consume();
                }
                return keys.size();
            });
            removed += found;
        } while (found == PAGE);
    }

    private static void sweep(Session session, NodeLabel label) {
        long gone;
        do {
            gone = session.executeWrite(tx -> tx.run(REMOVE.get("sweep " + label.label()), Map.of("limit", PAGE))
                    .single()
                    .get("gone")
                    .asLong());
        } while (gone == PAGE);
    }
}
