package org.paperweave.storetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.model.extraction.Extraction;
import org.paperweave.model.graph.FragmentBuilder;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.identity.EntityCatalogue;
import org.paperweave.model.identity.EntityIndex;
import org.paperweave.model.identity.KnownNames;
import org.paperweave.model.identity.PaperIndex;
import org.paperweave.model.identity.PaperMerger;
import org.paperweave.model.lexicon.Lexicon;
import org.paperweave.model.paper.Paper;
import org.paperweave.model.paper.PaperRecord;
import org.paperweave.queries.CannedQuery;
import org.paperweave.queries.QueryCatalogue;
import org.paperweave.queries.QueryParameter;

/** Every question, asked of graphs of real papers with its own example, is answered alike by both stores. */
@ExtendWith(InProcessNeo4j.Extension.class)
final class WovenPapersTest {
    private final InProcessNeo4j server;

    WovenPapersTest(InProcessNeo4j server) {
        this.server = server;
    }

    @Test
    void theSampleAnswersAlike(@TempDir Path directory) {
        Path sample = Path.of(System.getProperty("paperweave.root", ".."), "examples", "landmarks.jsonl");
        try (BothStores stores = BothStores.load(server, directory, woven(List.of(sample.toString())))) {
            CannedQuery onDataset = QueryCatalogue.shipped().get("papers-on-dataset");
            assertThat(stores.ask(onDataset, Map.of("dataset", "ImageNet")).rows())
                    .hasSizeGreaterThan(8)
                    .isEqualTo(stores.ask(onDataset, Map.of("dataset", "image-net"))
                            .rows());
            // The examples in the headers of the questions are about these papers: most have an answer here.
            assertThat(answered(stores))
                    .isGreaterThan(QueryCatalogue.shipped().all().size() / 2);
        }
    }

    @Test
    void theFiveRealPagesAnswerAlike(@TempDir Path directory) throws IOException {
        Path pages = Path.of(System.getProperty("paperweave.shared", "shared"), "papers");
        assumeTrue(Files.isDirectory(pages), "the real pages are not here");
        List<String> names;
        try (Stream<Path> files = Files.list(pages)) {
            names = files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<GraphFragment> graph = woven(names);
        assertThat(graph).filteredOn(GraphFragment.OfPaper.class::isInstance).hasSize(310);
        try (BothStores stores = BothStores.load(server, directory, graph)) {
            assertThat(answered(stores)).isPositive();
        }
    }

    /** Asks every question with its own example; how many gave rows. */
    private static int answered(BothStores stores) {
        int answered = 0;
        for (CannedQuery query : QueryCatalogue.shipped().all()) {
            Map<String, String> example = query.parameters().stream()
                    .filter(QueryParameter::required)
                    .collect(Collectors.toMap(QueryParameter::name, parameter -> String.valueOf(parameter.value())));
            answered += stores.ask(query, example).rows().isEmpty() ? 0 : 1;
        }
        return answered;
    }

    private static List<GraphFragment> woven(List<String> inputs) {
        List<PaperRecord> records;
        try (Stream<ReadItem> items =
                Inputs.of(inputs, InputStream.nullInputStream()).read()) {
            records = items.map(item -> ((ReadItem.OfRecord) item).record()).toList();
        }
        PaperIndex index = new PaperIndex();
        records.forEach(index::add);
        Extractor extractor = Extractor.standard();
        EntityIndex names = new EntityIndex();
        List<Paper> papers = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        for (int[] group : index.groups(records::get)) {
            Paper paper = PaperMerger.merge(
                    Arrays.stream(group).mapToObj(records::get).toList());
            Extraction extraction =
                    extractor.extract(null, paper.id(), paper.title(), paper.abstractText(), paper.links(), null);
            names.add(extraction);
            papers.add(paper);
            extractions.add(extraction);
        }
        EntityCatalogue catalogue = names.build(KnownNames.of(Lexicon.shipped()));
        FragmentBuilder builder = new FragmentBuilder();
        List<GraphFragment> graph = new ArrayList<>(
                catalogue.nodes().stream().map(GraphFragment.OfEntity::new).toList());
        List<GraphFragment> ofPapers = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            ofPapers.add(builder.build(papers.get(i), extractions.get(i), catalogue::resolve));
        }
        ofPapers.sort(Comparator.comparing(GraphFragment::key));
        graph.addAll(ofPapers);
        return graph;
    }
}
