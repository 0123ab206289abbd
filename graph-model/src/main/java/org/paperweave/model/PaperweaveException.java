package org.paperweave.model;

/**
 * The root of what Paperweave throws at a user: a sentence that says what failed, where, and what to do. Every module
 * has one family below this one.
 */
public abstract class PaperweaveException extends RuntimeException {
    /**
     * @param message what failed, where (file and line, or URI), and what to do next; shown to the user as it is
     */
    protected PaperweaveException(String message) {
        super(message);
    }

    /**
     * @param message what failed, where (file and line, or URI), and what to do next; shown to the user as it is
     * @param cause the failure below, shown on request only
     */
    protected PaperweaveException(String message, Throwable cause) {
        super(message, cause);
    }
}
