package org.paperweave.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Asks in Cypher, in a read transaction that the driver tries again where the server asks for it. */
public final class CypherRunner implements QueryRunner {
    private final Driver driver;
    private final @Nullable String database;

    /**
     * @param driver a way to the server; stays the caller's to close
     * @param database the name of the database, or null for the user's own
     */
    public CypherRunner(Driver driver, @Nullable String database) {
        this.driver = driver;
        this.database = database;
    }

    @Override
    public ResultTable run(CannedQuery query, Map<String, String> parameters) {
        Map<String, Object> values = new HashMap<>(query.bind(parameters));
        SessionConfig.Builder config = SessionConfig.builder();
        if (database != null) {
            config.withDatabase(database);
        }
        try (Session session = driver.session(config.build())) {
            return session.executeRead(tx -> rows(query, tx.run(statement(query), values)));
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw new QueryException(
                    "The Neo4j server does not answer any more: start it, then ask " + query.name() + " again.", e);
        } catch (Neo4jException e) {
            throw new QueryException(
                    "The Neo4j server could not answer " + query.name() + " (" + e.code() + ": " + e.getMessage()
                            + "): check that it is Neo4j 5 or newer and that a graph was loaded into it.",
                    e);
        }
    }

    /** The file without the lines that are for Neo4j Browser. */
    private static String statement(CannedQuery query) {
        return query.cypher()
                .lines()
                .filter(line -> !QueryFile.isForBrowser(line))
                .collect(Collectors.joining("\n"));
    }

    private static ResultTable rows(CannedQuery query, Result result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<String> columns = query.columnNames();
        while (result.hasNext()) {
            Record found = result.next();
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            columns.forEach(column -> row.add(plain(found.get(column))));
            rows.add(row);
        }
        return new ResultTable(columns, rows);
    }

    private static @Nullable Object plain(Value value) {
        Object object = value.asObject();
        if (object == null
                || object instanceof String
                || object instanceof Long
                || object instanceof Double
                || object instanceof Boolean) {
            return object;
        }
        throw new IllegalStateException("a cell of type " + value.type().name());
    }
}
