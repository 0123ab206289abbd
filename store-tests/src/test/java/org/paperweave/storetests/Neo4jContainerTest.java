package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paperweave.loaders.GraphStore.Mode;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.neo4j.Neo4jCredentials;
import org.paperweave.loaders.neo4j.Neo4jStore;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.property.PropertyMapping;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** A Neo4j as people run it, where there is a container engine; skipped elsewhere. */
@Testcontainers(disabledWithoutDocker = true)
final class Neo4jContainerTest {
    @Container
    private final Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community").withAdminPassword("only-for-tests");

    @Test
    void theSampleComesBackEqualAndLoadingTwiceChangesNothing() {
        List<GraphFragment> sample = QuerySample.fragments();
        try (Neo4jStore store = Neo4jStore.open(
                URI.create(container.getBoltUrl()),
                new Neo4jCredentials("neo4j", "only-for-tests"),
                null,
                new PropertyMapping())) {
            store.load(sample.iterator(), Mode.REPLACE, done -> {});
            assertThat(store.load(sample.iterator(), Mode.REPLACE, done -> {}))
                    .isEqualTo(new LoadReport(0, 0, sample.size(), 0));
            try (Stream<GraphFragment> fragments = store.fragments()) {
                assertThat(fragments).containsExactlyElementsOf(sample);
            }
        }
    }
}
