package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.paperweave.loaders.GraphStore.Mode;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.CypherRunner;
import org.paperweave.queries.ResultTable;
import org.paperweave.queries.SparqlRunner;

/** One graph in TDB2 and in Neo4j, to ask both the same. */
final class BothStores implements AutoCloseable {
    private final Tdb2Store tdb2;
    private final Neo4jConnection connection;

    private BothStores(Tdb2Store tdb2, Neo4jConnection connection) {
        this.tdb2 = tdb2;
        this.connection = connection;
    }

    /**
     * Loads a graph into both.
     *
     * @param server is emptied first
     * @param directory an empty folder for TDB2
     * @param graph in the order of a graph
     */
    static BothStores load(InProcessNeo4j server, Path directory, List<GraphFragment> graph) {
        BothStores both = new BothStores(Tdb2Store.open(directory), server.empty());
        both.tdb2.load(graph.iterator(), Mode.REPLACE, done -> {});
        Neo4jStore.on(both.connection, new PropertyMapping()).load(graph.iterator(), Mode.REPLACE, done -> {});
        return both;
    }

    /** The answer that both give, and it is the same. */
    ResultTable ask(CannedQuery query, Map<String, String> parameters) {
        ResultTable fromSparql = new SparqlRunner(tdb2.dataset()).run(query, parameters);
        ResultTable fromCypher = new CypherRunner(connection.driver(), connection.database()).run(query, parameters);
        assertThat(fromCypher.columns()).isEqualTo(fromSparql.columns());
        assertThat(fromCypher.rows())
                .as("%s %s: Cypher's rows and then SPARQL's", query.name(), parameters)
                .isEqualTo(fromSparql.rows());
        return fromSparql;
    }

    @Override
    public void close() {
        tdb2.close();
        connection.close();
    }
}
