package org.paperweave.app.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void outcomesComeInTheOrderOfTheInput(int threads) {
        List<Integer> outcomes = new ArrayList<>();
        new Parallel(threads)
                .run(IntStream.range(0, 5_000).iterator(), Object::new, (worker, i) -> i * 2, outcomes::add);
        assertThat(outcomes)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).map(i -> i * 2).boxed().toList());
    }

    @Test
    void noWorkerIsEverSharedByTwoThreadsAtATime() {
        ConcurrentHashMap<AtomicBoolean, Boolean> workers = new ConcurrentHashMap<>();
        AtomicBoolean shared = new AtomicBoolean();
        new Parallel(4)
                .run(
                        IntStream.range(0, 2_000).iterator(),
                        () -> {
                            AtomicBoolean worker = new AtomicBoolean();
                            workers.put(worker, true);
                            return worker;
                        },
                        (busy, i) -> {
                            if (!busy.compareAndSet(false, true)) {
                                shared.set(true);
                            }
                            Thread.onSpinWait();
                            busy.set(false);
                            return i;
                        },
                        i -> {});
        assertThat(shared).isFalse();
        assertThat(workers).hasSizeBetween(1, 4);
    }

    @Test
    void aFailureOfTheWorkEndsTheRunWithThatFailure() {
        assertThatThrownBy(() -> new Parallel(2)
                        .run(
                                IntStream.range(0, 1_000).iterator(),
                                Object::new,
                                (worker, i) -> {
                                    if (i == 500) {
                                        throw new IllegalArgumentException("at 500");
                                    }
                                    return i;
                                },
                                i -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at 500");
    }
}
