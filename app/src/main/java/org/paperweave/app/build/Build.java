package org.paperweave.app.build;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paperweave.extractor.Extractor;
import org.paperweave.extractor.source.Inputs;
import org.paperweave.extractor.source.ReadItem;
import org.paperweave.loaders.GraphStore;
import org.paperweave.loaders.LoadReport;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.model.graph.FragmentBuilder;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.GraphSummary;
import org.paperweave.model.identity.Decisions;
import org.paperweave.model.identity.EntityCatalogue;
import org.paperweave.model.identity.EntityIndex;
import org.paperweave.model.identity.KnownNames;
import org.paperweave.model.identity.PaperIndex;
import org.paperweave.model.identity.PaperMerger;
import org.paperweave.model.paper.Paper;
import org.paperweave.model.paper.PaperId;
import org.paperweave.model.paper.PaperRecord;

/**
 * Builds a store out of inputs, or adds inputs to a store. Adding later equals building at once: the store keeps the
 * records that it was made of, and papers, entities and statements are worked out from all of them; only what differs is
 * written.
 *
 * <p>A build that dies leaves the graph as it was: the graph changes in one transaction at the very end. The records
 * are kept just before, so that the next build completes what this one did not.
 */
public final class Build {
    /** How many entities of each type the report names. */
    private static final int TOP = 8;

    private final Extractor extractor;
    private final KnownNames knowledge;
    private final Decisions decisions;
    private final int threads;
    private final BuildProgress progress;

    /**
     * @param extractor finds what there is to find; copied for each thread
     * @param knowledge what is known of names beforehand
     * @param decisions what people have decided of names
     * @param threads for extraction, at least 1
     * @param progress told how far it is
     */
    public Build(Extractor extractor, KnownNames knowledge, Decisions decisions, int threads, BuildProgress progress) {
        this.extractor = extractor;
        this.knowledge = knowledge;
        this.decisions = decisions;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Builds.
     *
     * @param inputs what to read; closed by the caller
     * @param directory the store; made where it is not there
     * @param fresh whether to forget what the store holds
     * @return the sums
     * @throws org.paperweave.model.PaperweaveException if the store or a working file cannot be written
     */
    public BuildReport run(Inputs inputs, StoreDirectory directory, boolean fresh) {
        return run(inputs, directory, fresh, Set.of());
    }

    /**
     * Builds a store anew without some of its papers: what only they said goes with them.
     *
     * @param directory the store
     * @param unwanted identifiers of papers, any of a paper's will do
     * @return the sums
     */
    public BuildReport remove(StoreDirectory directory, Set<PaperId> unwanted) {
        return run(Inputs.of(List.of(), InputStream.nullInputStream()), directory, false, unwanted);
    }

    private BuildReport run(Inputs inputs, StoreDirectory directory, boolean fresh, Set<PaperId> unwanted) {
        long start = System.nanoTime();
        try {
            Files.createDirectories(directory.path());
            // Opened first: a store that another process holds should be known before an hour of reading.
            try (GraphStore store = Tdb2Store.open(directory.graph());
                    Work work = new Work(directory.path())) {
                return run(inputs, directory, fresh, unwanted, store, work, start);
            }
        } catch (IOException e) {
            throw new BuildException(
                    "The store folder " + directory.path() + " cannot be written (" + e.getMessage()
                            + "). Check its rights and its disk, or name another with --store.",
                    e);
        }
    }

    private BuildReport run(
            Inputs inputs,
            StoreDirectory directory,
            boolean fresh,
            Set<PaperId> unwanted,
            GraphStore store,
            Work work,
            long start)
            throws IOException {
        try (Ledger ledger = new Ledger(directory.ledger(), directory.rejects());
                Spill<PaperRecord> records = new Spill<>(work.file("records"), PaperRecord.class);
                Spill<ReadPaper> papers = new Spill<>(work.file("papers"), ReadPaper.class)) {
            RecordArchive archive = new RecordArchive(directory.records());
            PaperIndex index = new PaperIndex();
            if (!fresh) {
                archive.forEach(record -> {
                    index.add(record);
                    records.add(record);
                });
            }
            int kept = records.size();
            read(inputs, ledger, index, records);
            int[][] groups = index.groups(records::get).stream()
                    .filter(group -> unwanted.isEmpty() || !isAnyOf(unwanted, group, records))
                    .toArray(int[][]::new);

            EntityIndex names = new EntityIndex();
            String[] keys = extract(groups, records, papers, names);
            book(groups, kept, records, papers, ledger);
            archive.write(distinctRecords(groups, records));

            progress.begin("weaving", keys.length);
            new NameArchive(directory.names()).write(names);
            EntityCatalogue catalogue = names.build(knowledge, decisions);
            FragmentBuilder builder = new FragmentBuilder("paperweave/" + version());
            GraphSummary.Counter summary = new GraphSummary.Counter();
            Iterator<GraphFragment> fragments = Stream.concat(
                            catalogue.nodes().stream().map(GraphFragment.OfEntity::new),
                            IntStream.range(0, keys.length)
                                    .boxed()
                                    .sorted(Comparator.comparing(i -> keys[i]))
                                    .map(papers::get)
                                    .map(read -> builder.build(read.paper(), read.extraction(), catalogue::resolve)))
                    .map(GraphFragment.class::cast)
                    .peek(summary::add)
                    .iterator();
            LoadReport load = store.load(fragments, GraphStore.Mode.REPLACE, progress::done);
            Ledger.Totals totals = ledger.totals();
            return new BuildReport(
                    totals.read(),
                    totals.loaded(),
                    totals.merged(),
                    totals.rejected(),
                    summary.summary(TOP),
                    load,
                    (System.nanoTime() - start) / 1e9,
                    peakHeap());
        }
    }

    private static boolean isAnyOf(Set<PaperId> unwanted, int[] group, Spill<PaperRecord> records) {
        Paper paper =
                PaperMerger.merge(Arrays.stream(group).mapToObj(records::get).toList());
        return paper.ids().stream().anyMatch(unwanted::contains);
    }

    private void read(Inputs inputs, Ledger ledger, PaperIndex index, Spill<PaperRecord> records) {
        progress.begin("reading", inputs.bytesTotal());
        try (Stream<ReadItem> items = inputs.read()) {
            for (Iterator<ReadItem> each = items.iterator(); each.hasNext(); ) {
                ReadItem item = each.next();
                ledger.read();
                if (item instanceof ReadItem.OfReject rejected) {
                    ledger.rejected(rejected.reject());
                } else if (item instanceof ReadItem.OfRecord read) {
                    index.add(read.record());
                    records.add(read.record());
                }
                progress.done(inputs.bytesRead());
            }
        }
        records.seal();
    }

    /** Merges and reads the papers; returns their keys by number. */
    private String[] extract(int[][] groups, Spill<PaperRecord> records, Spill<ReadPaper> papers, EntityIndex names) {
        progress.begin("extracting", groups.length);
        String[] keys = new String[groups.length];
        new Parallel(threads)
                .run(
                        Arrays.asList(groups).iterator(),
                        extractor::copy,
                        (worker, group) -> {
                            Paper paper = PaperMerger.merge(
                                    Arrays.stream(group).mapToObj(records::get).toList());
                            return new ReadPaper(
                                    paper,
                                    knowledge.withoutFamilies(decisions.apply(worker.extract(
                                            null,
                                            paper.id(),
                                            paper.title(),
                                            paper.abstractText(),
                                            paper.links(),
                                            null))));
                        },
                        read -> {
                            names.add(read.extraction());
                            int number = papers.add(read);
                            keys[number] = read.paper().id().path();
                            progress.done(number + 1L);
                        });
        papers.seal();
        return keys;
    }

    /** Books the records that were read in this run: the first of a new paper is loaded, all others are merged. */
    private static void book(
            int[][] groups, int kept, Spill<PaperRecord> records, Spill<ReadPaper> papers, Ledger ledger) {
        int[] groupOf = new int[records.size()];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < groups.length; g++) {
            for (int record : groups[g]) {
                groupOf[record] = g;
            }
        }
        boolean[] known = new boolean[groups.length];
        for (int record = 0; record < records.size(); record++) {
            int group = groupOf[record];
            if (group < 0) {
                continue;
            }
            if (record >= kept) {
                Paper paper = papers.get(group).paper();
                if (known[group]) {
                    ledger.merged(records.get(record).source(), paper.id());
                } else {
                    ledger.loaded(records.get(record).source(), paper.id());
                }
            }
            known[group] = true;
        }
    }

    /** The records to keep: of several that say the same, wherever they stood, only one. */
    private static Iterator<PaperRecord> distinctRecords(int[][] groups, Spill<PaperRecord> records) {
        return Arrays.stream(groups)
                .flatMap(group -> {
                    Set<Object> said = new HashSet<>();
                    return Arrays.stream(group).mapToObj(records::get).filter(record -> said.add(content(record)));
                })
                .iterator();
    }

    private static Object content(PaperRecord record) {
        return Arrays.asList(
                record.givenId(),
                record.ids(),
                record.title(),
                record.abstractText(),
                record.authors(),
                record.categories(),
                record.venue(),
                record.date(),
                record.links());
    }

    /** The version that the packaging wrote into the jar. */
    private static String version() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** A folder for spill files beside the store, so that they lie on the same disk; removed in the end. */
    private static final class Work implements AutoCloseable {
        private static final String PREFIX = "work-";

        private final Path folder;

        Work(Path store) throws IOException {
            removeLeftOvers(store);
            folder = Files.createTempDirectory(store, PREFIX);
        }

        /** Of builds that were killed: whoever holds the store is alone in its folder. */
        private static void removeLeftOvers(Path store) throws IOException {
            try (DirectoryStream<Path> old = Files.newDirectoryStream(store, PREFIX + "*")) {
                for (Path each : old) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
                        for (Path file : files) {
                            Files.delete(file);
                        }
                    }
                    Files.delete(each);
                }
            }
        }

        Path file(String name) {
            return folder.resolve(name);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(folder);
        }
    }
}
