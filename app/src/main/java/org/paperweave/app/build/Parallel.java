package org.paperweave.app.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Maps a sequence on several threads and hands the outcomes on in the order of the input, a bounded number ahead. Each
 * thread at work has a worker of its own, which need not be safe for several threads.
 */
final class Parallel {
    /** Large enough that handing over costs nothing beside the work, small enough that a failure shows soon. */
    private static final int BATCH = 32;

    private final int threads;

    /**
     * @param threads at least 1
     */
    Parallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.threads = threads;
    }

    /**
     * Works through the input.
     *
     * @param input read by the calling thread only
     * @param newWorker makes a worker for a thread
     * @param work what a worker does with one item; an exception ends the whole run with that exception
     * @param sink takes the outcomes on the calling thread, in the order of the input
     */
    <W, I, O> void run(Iterator<I> input, Supplier<W> newWorker, BiFunction<W, I, O> work, Consumer<O> sink) {
        Queue<W> idle = new ConcurrentLinkedQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "paperweave-extract");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<List<O>>> ahead = new ArrayDeque<>();
            while (input.hasNext() || !ahead.isEmpty()) {
                while (input.hasNext() && ahead.size() < threads * 4) {
                    List<I> batch = new ArrayList<>(BATCH);
                    while (batch.size() < BATCH && input.hasNext()) {
                        batch.add(input.next());
                    }
                    ahead.add(pool.submit(() -> {
                        W polled = idle.poll();
                        W worker = polled == null ? newWorker.get() : polled;
                        List<O> outcomes = new ArrayList<>(batch.size());
                        for (I item : batch) {
                            outcomes.add(work.apply(worker, item));
                        }
                        idle.add(worker);
                        return outcomes;
                    }));
                }
                Future<List<O>> next = ahead.poll();
                if (next == null) {
                    throw new NoSuchElementException("no batch in flight");
                }
                get(next).forEach(sink);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
