package org.paperweave.app.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Answers queries that stay inside the store, and cuts what is too long. Says so in both cases. */
final class LimitedQueries extends SPARQL_QueryDataset {
    /** Tells the most rows that an answer has. */
    static final String LIMIT_HEADER = "Paperweave-Row-Limit";

    private final long rows;

    LimitedQueries(long rows) {
        this.rows = rows;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        if (query.getQueryPattern() != null) {
            check(query);
        }
        if (!query.isAskType()) {
            if (!query.hasLimit() || query.getLimit() > rows) {
                query.setLimit(rows);
            }
            action.setResponseHeader(LIMIT_HEADER, Long.toString(rows));
        }
    }

    private static void check(Query query) {
        check(query.getQueryPattern());
        query.getProject().getExprs().values().forEach(LimitedQueries::check);
        query.getGroupBy().getExprs().values().forEach(LimitedQueries::check);
        query.getHavingExprs().forEach(LimitedQueries::check);
        if (query.getOrderBy() != null) {
            query.getOrderBy().forEach(condition -> check(condition.getExpression()));
        }
        query.getAggregators().forEach(each -> {
            if (each.getAggregator().getExprList() != null) {
                each.getAggregator().getExprList().forEach(LimitedQueries::check);
            }
        });
    }

    private static void check(Element pattern) {
        ElementWalker.walk(pattern, new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
                ServletOps.errorForbidden(
                        "SERVICE is not allowed here: this endpoint answers from its own graph alone. Ask the other endpoint directly.");
            }

            @Override
            public void visit(ElementSubQuery sub) {
                check(sub.getQuery());
            }

            @Override
            public void visit(ElementPathBlock block) {
                for (TriplePath path : block.getPattern().getList()) {
                    Node predicate = path.getPredicate();
                    if (predicate != null && predicate.isURI()) {
                        checkUri(predicate.getURI());
                    }
                }
            }

            @Override
            public void visit(ElementFilter filter) {
                check(filter.getExpr());
            }

            @Override
            public void visit(ElementBind bind) {
                check(bind.getExpr());
            }
        });
    }

    private static void check(Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            check(exists.getElement());
        } else if (expression instanceof ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri != null) {
                checkUri(iri);
            }
            function.getArgs().forEach(LimitedQueries::check);
        }
    }

    private static void checkUri(String uri) {
        if (uri.startsWith("java:") || uri.startsWith("http://jena.apache.org/ARQ/js")) {
            ServletOps.errorForbidden("<" + uri + "> is not allowed here: queries run no code of their own.");
        }
    }
}
