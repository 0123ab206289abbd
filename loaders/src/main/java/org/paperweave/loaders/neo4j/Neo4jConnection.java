package org.paperweave.loaders.neo4j;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.paperweave.loaders.LoaderException;

/**
 * A way to one database of a Neo4j server, tried when it is opened. Safe for use by several threads; close it when no
 * store or query that was made on it is in use any more.
 */
public final class Neo4jConnection implements AutoCloseable {
    /** The oldest server whose Cypher is that of our files. */
    private static final int OLDEST_MAJOR_VERSION = 5;

    private static final Pattern AGENT = Pattern.compile("Neo4j/v?(\\d+)\\..*");
    private static final String NO_SUCH_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";
    private static final String PASSWORD_TO_BE_CHANGED = "Neo.ClientError.Security.CredentialsExpired";
    private static final String TOO_MANY_TRIES = "Neo.ClientError.Security.AuthenticationRateLimit";
    private static final long CONNECT_SECONDS = 10;

    private final URI uri;
    private final Neo4jCredentials credentials;
    private final @Nullable String database;
    private final Driver driver;

    private Neo4jConnection(URI uri, Neo4jCredentials credentials, @Nullable String database, Driver driver) {
        this.uri = uri;
        this.credentials = credentials;
        this.database = database;
        this.driver = driver;
    }

    /**
     * Connects, and asks the server for its version.
     *
     * @param uri {@code bolt://host:7687}, {@code neo4j://…}, or the same with {@code +s} or {@code +ssc}
     * @param credentials who we are
     * @param database the name of the database, or null for the user's own
     * @throws LoaderException if the URI is none that Neo4j has, nobody answers there, the server does not take the
     *     credentials, does not have the database, or is older than Neo4j 5
     */
    public static Neo4jConnection open(URI uri, Neo4jCredentials credentials, @Nullable String database) {
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withUserAgent("paperweave")
                .build();
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, credentials.token(), config);
        } catch (IllegalArgumentException e) {
            throw new LoaderException(
                    uri + " is no address of a Neo4j server: give one such as bolt://localhost:7687 or"
                            + " neo4j+s://host:7687.",
                    e);
        }
        Neo4jConnection connection = new Neo4jConnection(uri, credentials, database, driver);
        try {
            connection.check();
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
        return connection;
    }

    /** The driver, for those who ask questions; theirs to use, not to close. */
    public Driver driver() {
        return driver;
    }

    /** The name of the database, or null for the user's own. */
    public @Nullable String database() {
        return database;
    }

    /** Where the server is. */
    public URI uri() {
        return uri;
    }

    /** Gives the sockets back. */
    @Override
    public void close() {
        driver.close();
    }

    Session session() {
        SessionConfig.Builder config = SessionConfig.builder();
        if (database != null) {
            config.withDatabase(database);
        }
        return driver.session(config.build());
    }

    /** Does something with the server; what the driver throws comes out as a sentence. */
    <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw new LoaderException(sentence(e), e);
        }
    }

    private void check() {
        String agent = attempt(() -> {
            driver.verifyConnectivity();
            try (Session session = session()) {
                return session.run("RETURN 1").consume().server().agent();
            }
        });
        requireVersion(agent, uri);
    }

    static void requireVersion(String agent, URI uri) {
        Matcher version = AGENT.matcher(agent);
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_MAJOR_VERSION) {
            throw new LoaderException("The server at " + uri + " calls itself " + agent + ": Paperweave needs Neo4j "
                    + OLDEST_MAJOR_VERSION + " or newer. Upgrade it, or give the address of another.");
        }
    }

    private String sentence(Neo4jException e) {
        String code = e.code();
        if (code.equals(NO_SUCH_DATABASE) || e instanceof FatalDiscoveryException) {
            return "The server at " + uri + " has no database " + (database == null ? "for us" : database)
                    + ": give the name of one that it has (SHOW DATABASES lists them), or create it.";
        }
        if (code.equals(PASSWORD_TO_BE_CHANGED)) {
            return "The server at " + uri + " wants a new password for " + credentials
                    + " first: log in with Neo4j Browser or cypher-shell and set one.";
        }
        if (code.equals(TOO_MANY_TRIES)) {
            return "The server at " + uri + " has seen too many wrong passwords for " + credentials
                    + ": wait some seconds, then give the right one.";
        }
        if (e instanceof AuthenticationException || e instanceof AuthorizationExpiredException) {
            return "The server at " + uri + " does not let in " + credentials + ": check user and password.";
        }
        if (e instanceof SecurityException) {
            return "The server at " + uri + " refuses " + credentials + " (" + code
                    + "): check the rights of the user and, with +s, the server's certificate.";
        }
        if (e instanceof ServiceUnavailableException || e instanceof SessionExpiredException) {
            return "No Neo4j server answers at " + uri
                    + ": start it, or check host and port (Bolt is usually 7687, not the 7474 of the Browser).";
        }
        if (e instanceof DatabaseException) {
            return "The server at " + uri + " failed (" + code + "): look at its log, then load again.";
        }
        return "The server at " + uri + " did not do what it was asked (" + code + "): " + e.getMessage();
    }
}
