package org.paperweave.loaders;

import org.paperweave.model.PaperweaveException;

/** Thrown when a store or an export cannot be opened, read or written. */
public class LoaderException extends PaperweaveException {
    /**
     * @param message what failed, where, and what to do
     */
    public LoaderException(String message) {
        super(message);
    }

    /**
     * @param message what failed, where, and what to do
     * @param cause the failure below
     */
    public LoaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
