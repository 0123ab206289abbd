package org.paperweave.extractor;

import org.paperweave.model.PaperweaveException;

/** Thrown when an input cannot be read at all, or a model or training file cannot be used. */
public class ExtractorException extends PaperweaveException {
    /**
     * @param message what failed, where, and what to do
     */
    public ExtractorException(String message) {
        super(message);
    }

    /**
     * @param message what failed, where, and what to do
     * @param cause the failure below
     */
    public ExtractorException(String message, Throwable cause) {
        super(message, cause);
    }
}
