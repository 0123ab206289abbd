package org.paperweave.app;

import org.paperweave.model.identity.KnownNames;
import org.paperweave.model.lexicon.Lexicon;

/** What is known of names before any paper is read. */
final class Knowledge {
    private Knowledge() {}

    /** The lexicon that ships with Paperweave. */
    static KnownNames shipped() {
        return KnownNames.of(Lexicon.shipped());
    }
}
