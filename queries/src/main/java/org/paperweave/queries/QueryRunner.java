package org.paperweave.queries;

import java.util.Map;

/** Asks one store. Implementations are safe for use by several threads where the store is. */
public interface QueryRunner {
    /**
     * Asks a question.
     *
     * @param query the question
     * @param parameters what it leaves open, by name; names and IRIs, in any spelling
     * @return the answer, in the order that the question gives
     * @throws QueryException if a parameter is missing or unknown, or the store cannot answer
     */
    ResultTable run(CannedQuery query, Map<String, String> parameters);
}
