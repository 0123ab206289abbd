package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.neo4j.Neo4jConnection;
import org.paperweave.loaders.neo4j.Neo4jCredentials;

/** What a user is told when a server cannot be reached or does not let us in. */
@ExtendWith(InProcessNeo4j.Extension.class)
final class Neo4jConnectionTest {
    private final InProcessNeo4j server;

    Neo4jConnectionTest(InProcessNeo4j server) {
        this.server = server;
    }

    @Test
    void aServerLetsInWhoHasThePassword() {
        try (Neo4jConnection connection = Neo4jConnection.open(server.uri(), server.credentials(), "neo4j")) {
            assertThat(connection.database()).isEqualTo("neo4j");
        }
    }

    @Test
    void aWrongPasswordIsASentenceWithoutThePassword() {
        Neo4jCredentials wrong = new Neo4jCredentials("neo4j", "not-the-one");
        assertThat(wrong).hasToString("user neo4j");
        assertThatThrownBy(() -> Neo4jConnection.open(server.uri(), wrong, null))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(server.uri().toString())
                .hasMessageContaining("user neo4j")
                .hasMessageContaining("check user and password")
                .hasMessageNotContaining("not-the-one");
    }

    @Test
    void aMissingDatabaseIsASentenceThatNamesIt() {
        assertThatThrownBy(() -> Neo4jConnection.open(server.uri(), server.credentials(), "papers"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("no database papers")
                .hasMessageContaining("SHOW DATABASES");
    }

    @Test
    void aPortWhereNobodyListensIsASentenceWithTheAddress() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("bolt://localhost:" + free);
        assertThatThrownBy(() -> Neo4jConnection.open(nobody, Neo4jCredentials.none(), null))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("No Neo4j server answers at " + nobody)
                .hasMessageContaining("start it");
    }

    @Test
    void anAddressOfAnotherKindIsASentenceWithExamples() {
        assertThatThrownBy(
                        () -> Neo4jConnection.open(URI.create("http://localhost:7474"), Neo4jCredentials.none(), null))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("http://localhost:7474")
                .hasMessageContaining("bolt://localhost:7687");
    }
}
