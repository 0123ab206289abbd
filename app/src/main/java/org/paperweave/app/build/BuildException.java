package org.paperweave.app.build;

import org.paperweave.model.PaperweaveException;

/** Thrown when a build cannot go on. */
public class BuildException extends PaperweaveException {
    /**
     * @param message what failed, where, and what to do
     */
    public BuildException(String message) {
        super(message);
    }

    /**
     * @param message what failed, where, and what to do
     * @param cause the failure below
     */
    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
