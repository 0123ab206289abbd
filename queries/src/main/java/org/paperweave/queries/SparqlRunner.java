package org.paperweave.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Asks in SPARQL, over the union of all graphs of a dataset, in a read transaction of its own where the thread has none.
 */
public final class SparqlRunner implements QueryRunner {
    private final DatasetGraph data;

    /**
     * @param data the dataset; stays the caller's to close
     */
    public SparqlRunner(DatasetGraph data) {
        this.data = data;
    }

    @Override
    public ResultTable run(CannedQuery query, Map<String, String> parameters) {
        Query parsed = SparqlParameters.bind(query, query.bind(parameters));
        parsed.addGraphURI(Quad.unionGraph.getURI());
        try {
            return Txn.calculateRead(data, () -> rows(query, parsed));
        } catch (QueryExecException e) {
            throw new QueryException(
                    "The store could not answer " + query.name() + " (" + e.getMessage()
                            + "): ask for something narrower, or check the store with stats.",
                    e);
        }
    }

    private ResultTable rows(CannedQuery query, Query parsed) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(data).query(parsed).build()) {
            RowSet found = execution.select();
            List<Var> columns = query.columnNames().stream().map(Var::alloc).toList();
            while (found.hasNext()) {
                Binding binding = found.next();
                List<@Nullable Object> row = new ArrayList<>(columns.size());
                columns.forEach(column -> row.add(plain(binding.get(column))));
                rows.add(row);
            }
        }
        return new ResultTable(query.columnNames(), rows);
    }

    private static @Nullable Object plain(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (!node.isLiteral()) {
            return node.isURI() ? node.getURI() : node.toString();
        }
        String type = node.getLiteralDatatypeURI();
        if (type.equals(XSD.integer.getURI())) {
            return Long.valueOf(node.getLiteralLexicalForm());
        }
        if (type.equals(XSD.xdouble.getURI()) || type.equals(XSD.decimal.getURI())) {
            return Double.valueOf(node.getLiteralLexicalForm());
        }
        if (type.equals(XSD.xboolean.getURI())) {
            return node.getLiteralValue();
        }
        return node.getLiteralLexicalForm();
    }
}
