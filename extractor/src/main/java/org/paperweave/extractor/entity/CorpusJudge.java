package org.paperweave.extractor.entity;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.paperweave.extractor.learn.TokenView;
import org.paperweave.extractor.learn.WordClusters;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.lexicon.NameKey;
import org.paperweave.model.paper.PaperRecord;

/** Lets two models judge the names of a corpus, on several threads, with one outcome. For one use. */
final class CorpusJudge {
    private static final int ABSTRACT_KEY = 80;
    private static final int AHEAD = 64;

    private final TextAnalyzer analyzer;
    private final WordClusters clusters;
    private final CandidateFeatures features;
    private final ShortlistFeatures shortlist;
    private final TwoLooks even;
    private final TwoLooks odd;
    private final int threads;
    private final Set<String> leftOut = new HashSet<>();
    private final Queue<TextAnalyzer> idle = new ConcurrentLinkedQueue<>();
    private final Gazetteer.Builder ofEven = new Gazetteer.Builder();
    private final Gazetteer.Builder ofOdd = new Gazetteer.Builder();
    private final Gazetteer.Builder ofAll = new Gazetteer.Builder();

    CorpusJudge(
            TextAnalyzer analyzer,
            WordClusters clusters,
            CandidateFeatures features,
            ShortlistFeatures shortlist,
            TwoLooks even,
            TwoLooks odd,
            int threads) {
        this.analyzer = analyzer;
        this.clusters = clusters;
        this.features = features;
        this.shortlist = shortlist;
        this.even = even;
        this.odd = odd;
        this.threads = threads;
    }

    /** Has papers with this abstract passed over. */
    void leaveOut(String abstractText) {
        leftOut.add(key(abstractText));
    }

    /**
     * Reads the corpus.
     *
     * @param records in any order: sums of floats aside the outcome is the same, so give them in one
     * @param fewest papers that a name has to stand in
     * @param least mean probability of being something at all
     */
    CorpusGazetteers read(Stream<PaperRecord> records, int fewest, float least) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<Judged>> ahead = new ArrayDeque<>();
            for (Iterator<PaperRecord> each = records.iterator(); each.hasNext(); ) {
                PaperRecord record = each.next();
                if (!leftOut.contains(key(record.abstractText() == null ? "" : record.abstractText()))) {
                    ahead.add(pool.submit(() -> judge(record)));
                    if (ahead.size() > threads * AHEAD) {
                        add(ahead.remove().get());
                    }
                }
            }
            while (!ahead.isEmpty()) {
                add(ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new CorpusGazetteers(
                ofEven.build(fewest, least), ofOdd.build(fewest, least), ofAll.build(fewest, least));
    }

    private Judged judge(PaperRecord record) {
        TextAnalyzer polled = idle.poll();
        TextAnalyzer own = polled == null ? analyzer.copy() : polled;
        Reading reading =
                Reading.of(new TokenView(own.analyze(record.title(), record.abstractText()), clusters), features);
        idle.add(own);
        boolean[] proper = new boolean[reading.candidates().size()];
        reading.candidates().forEach(candidate -> proper[candidate.number()] = reading.proper(candidate));
        return new Judged(reading.candidates(), proper, even.judge(reading, shortlist), odd.judge(reading, shortlist));
    }

    private void add(Judged judged) {
        for (Candidate candidate : judged.candidates()) {
            float[] x = judged.even()[candidate.number()];
            float[] y = judged.odd()[candidate.number()];
            float[] mean = new float[Label.COUNT];
            for (int c = 0; c < mean.length; c++) {
                mean[c] = (x[c] + y[c]) / 2;
            }
            boolean proper = judged.proper()[candidate.number()];
            ofEven.add(candidate.key(), x, proper);
            ofOdd.add(candidate.key(), y, proper);
            ofAll.add(candidate.key(), mean, proper);
        }
    }

    private static String key(String text) {
        String key = NameKey.fold(text);
        return key.length() <= ABSTRACT_KEY ? key : key.substring(0, ABSTRACT_KEY);
    }

    /** What two models say of the candidates of a paper. */
    private record Judged(List<Candidate> candidates, boolean[] proper, float[][] even, float[][] odd) {}
}
