package org.paperweave.loaders.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperweave.loaders.LoaderException;
import org.paperweave.model.property.EdgeType;
import org.paperweave.model.property.NodeLabel;

final class CypherFileTest {
    @ParameterizedTest
    @EnumSource
    void everyKindOfRelationshipHasItsStatement(EdgeType type) {
        CypherFile relationships = CypherFile.read("relationships.cypher");
        for (NodeLabel target : type.targets()) {
            assertThat(relationships.get(BatchWriter.statement(type, target)))
                    .contains("[edge:" + type.name() + "]")
                    .contains("(to:" + target.label() + " {id: row.to})")
                    .doesNotContain(";");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfNodeHasItsStatementAndItsConstraint(NodeLabel label) {
        assertThat(CypherFile.read("nodes.cypher").get("merge " + label.label()))
                .contains("MERGE (n:" + label.label() + " {id: row.id})");
        assertThat(CypherFile.read("schema.cypher").get("unique " + label.label()))
                .contains("FOR (n:" + label.label() + ") REQUIRE n.id IS UNIQUE");
    }

    @Test
    void constraintsComeFirst() {
        assertThat(CypherFile.read("schema.cypher").all())
                .startsWith(CypherFile.read("schema.cypher").get("unique Paper"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neo4j/5.0.0", "Neo4j/5.26.30", "Neo4j/2025.10.1", "Neo4j/v5.11.0 compatible server"})
    void serversFromFiveOnWillDo(String agent) {
        assertThatCode(() -> Neo4jConnection.requireVersion(agent, URI.create("bolt://somewhere:7687")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neo4j/4.4.41", "Neo4j/3.5.0", "OtherGraph/1.0"})
    void olderServersAreRefusedInASentence(String agent) {
        assertThatThrownBy(() -> Neo4jConnection.requireVersion(agent, URI.create("bolt://somewhere:7687")))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining(agent)
                .hasMessageContaining("bolt://somewhere:7687")
                .hasMessageContaining("Neo4j 5 or newer");
    }
}
