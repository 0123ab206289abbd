package org.paperweave.queries;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into a parsed query: the data of each {@code VALUES ?name { … }} block whose only variable is a parameter.
 * The text of the query is never touched, so no value can be more than a literal.
 */
final class SparqlParameters {
    private SparqlParameters() {}

    static Query bind(CannedQuery query, Map<String, @Nullable String> values) {
        Query parsed = QueryFactory.create(query.sparql());
        Set<String> unbound = new TreeSet<>(values.keySet());
        visit(parsed, new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                List<Var> variables = data.getVars();
                if (variables.size() == 1 && values.containsKey(variables.get(0).getVarName())) {
                    Var variable = variables.get(0);
                    data.getRows().clear();
                    data.add(row(variable, values.get(variable.getVarName())));
                    unbound.remove(variable.getVarName());
                }
            }

            @Override
            public void visit(ElementSubQuery inner) {
                SparqlParameters.visit(inner.getQuery(), this);
            }
        });
        if (!unbound.isEmpty()) {
            throw new IllegalStateException(query.name() + ".rq has no VALUES block for " + unbound);
        }
        return parsed;
    }

    private static void visit(Query query, ElementVisitorBase visitor) {
        ElementWalker.walk(query.getQueryPattern(), visitor);
    }

    private static Binding row(Var variable, @Nullable String value) {
        return value == null
                ? BindingFactory.root()
                : BindingFactory.binding(variable, NodeFactory.createLiteralString(value));
    }
}
