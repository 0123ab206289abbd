package org.paperweave.storetests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.neo4j.driver.Session;
import org.paperweave.loaders.neo4j.Neo4jConnection;

/** A whole Neo4j database as text, a line a node or relationship with all its properties, sorted: equal databases are equal pictures. */
final class Picture {
    private Picture() {}

    static String of(Neo4jConnection connection) {
        try (Session session = connection.driver().session()) {
            List<String> lines = new ArrayList<>();
            session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
                    .forEachRemaining(row -> lines.add(row.get("labels").asList() + " "
                            + new TreeMap<>(row.get("properties").asMap())));
            session.run("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties")
                    .forEachRemaining(row -> lines.add(row.get("a").asString() + " "
                            + row.get("type").asString() + " " + row.get("b").asString() + " "
                            + new TreeMap<>(row.get("properties").asMap())));
            Collections.sort(lines);
            // One line each, whatever line ends a title has.
            lines.replaceAll(line -> line.replaceAll("\\R", "⏎"));
            return String.join("\n", lines);
        }
    }
}
