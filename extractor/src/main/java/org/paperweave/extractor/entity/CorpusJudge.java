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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final CorpusViewsTrainer views = new CorpusViewsTrainer();

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
    CorpusKnowledge read(Stream<PaperRecord> records, int fewest, float least) {
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
        List<Gazetteer> gazetteers =
                List.of(ofEven.build(fewest, least), ofOdd.build(fewest, least), ofAll.build(fewest, least));
        List<CorpusViews> taught = views.train(gazetteers.get(0), gazetteers.get(1), gazetteers.get(2));
        List<CorpusKnowledge.Share> shares = IntStream.range(0, taught.size())
                .mapToObj(i -> new CorpusKnowledge.Share(gazetteers.get(i), taught.get(i)))
                .toList();
        return new CorpusKnowledge(shares.get(0), shares.get(1), shares.get(2));
    }

    private Judged judge(PaperRecord record) {
        TextAnalyzer polled = idle.poll();
        TextAnalyzer own = polled == null ? analyzer.copy() : polled;
        Reading reading =
                Reading.of(new TokenView(own.analyze(record.title(), record.abstractText()), clusters), features);
        idle.add(own);
        boolean[] proper = new boolean[reading.candidates().size()];
        reading.candidates().forEach(candidate -> proper[candidate.number()] = reading.proper(candidate));
        TwoLooks.Judgement byEven = even.judge(reading, shortlist);
        TwoLooks.Judgement byOdd = odd.judge(reading, shortlist);
        List<CorpusViewsTrainer.Example> examples = reading.candidates().stream()
                .filter(each -> byEven.again()[each.number()] != null || byOdd.again()[each.number()] != null)
                .map(each -> new CorpusViewsTrainer.Example(
                        each.key(),
                        orNone(byEven.again()[each.number()]),
                        orNone(byOdd.again()[each.number()]),
                        features.around(reading.view(), each),
                        features.ownWords(reading.view(), each)))
                .toList();
        return new Judged(reading.candidates(), proper, byEven.looks(), byOdd.looks(), examples);
    }

    /** Of a candidate that is not on its short list a model says that it is nothing. */
    private static float[] orNone(float @Nullable [] again) {
        if (again != null) {
            return again;
        }
        float[] none = new float[Label.SECOND_LOOK];
        none[Label.NONE] = 1;
        return none;
    }

    private void add(Judged judged) {
        judged.examples().forEach(views::add);
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
    private record Judged(
            List<Candidate> candidates,
            boolean[] proper,
            float[][] even,
            float[][] odd,
            List<CorpusViewsTrainer.Example> examples) {}
}
