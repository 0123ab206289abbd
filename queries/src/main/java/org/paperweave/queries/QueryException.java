package org.paperweave.queries;

import org.paperweave.model.PaperweaveException;

/** Thrown when a question is not known, lacks a parameter, or cannot be answered. */
public class QueryException extends PaperweaveException {
    /**
     * @param message what failed, where, and what to do
     */
    public QueryException(String message) {
        super(message);
    }

    /**
     * @param message what failed, where, and what to do
     * @param cause the failure below
     */
    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
