package org.paperweave.extractor.source;

import org.paperweave.extractor.ExtractorException;

/** Thrown inside this package when an input is of no known format; it becomes a reject. */
final class UnknownFormatException extends ExtractorException {
    UnknownFormatException(String message) {
        super(message);
    }
}
