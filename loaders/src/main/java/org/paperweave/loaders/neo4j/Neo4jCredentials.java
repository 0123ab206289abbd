package org.paperweave.loaders.neo4j;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/**
 * Who a server is told that we are. The password never shows in {@link #toString()}, messages or logs.
 *
 * @param user the name of the user, or null for a server that asks for none
 * @param password the password, or null for a server that asks for none
 */
public record Neo4jCredentials(
        @Nullable String user, @Nullable String password) {
    /** Rejects half of a pair. */
    public Neo4jCredentials {
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("a user and a password, or neither");
        }
    }

    /** For a server with authentication switched off. */
    public static Neo4jCredentials none() {
        return new Neo4jCredentials(null, null);
    }

    AuthToken token() {
        return user == null || password == null ? AuthTokens.none() : AuthTokens.basic(user, password);
    }

    /** The user alone. */
    @Override
    public String toString() {
        return user == null ? "nobody" : "user " + user;
    }
}
