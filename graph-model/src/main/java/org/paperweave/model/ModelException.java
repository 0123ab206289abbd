package org.paperweave.model;

/** Thrown when a value, a file of curated knowledge or a graph breaks a rule of the model. */
public class ModelException extends PaperweaveException {
    /**
     * @param message what is wrong, where, and what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where, and what to do
     * @param cause the failure below
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
