package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupCommitTest {

    @Test
    void callers_share_what_is_written_while_they_wait_and_each_gets_its_own_result() throws Exception {
        CountDownLatch allThere = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger groups = new AtomicInteger();
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> {
                    taken.addAndGet(group.size());
                    await(allThere);
                    groups.incrementAndGet();
                    return group.stream().map(n -> n * n).toList();
                });
                ExecutorService threads = Executors.newFixedThreadPool(30)) {
            List<Callable<Integer>> work = new ArrayList<>();
            IntStream.range(0, 30).forEach(n -> work.add(() -> commit.submit(n)));
            List<Future<Integer>> results = new ArrayList<>();
            work.forEach(one -> results.add(threads.submit(one)));
            while (taken.get() + commit.waiting() < 30) {
                Thread.onSpinWait();
            }
            allThere.countDown();
            for (int n = 0; n < 30; n++) {
                assertThat(results.get(n).get()).isEqualTo(n * n);
            }
        }
        // Those who were there first, and then all of the rest.
        assertThat(groups).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void a_caller_that_is_interrupted_is_told_what_became_of_its_work_and_stays_interrupted() {
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return group;
        })) {
            Thread.currentThread().interrupt();
            assertThat(commit.submit(7)).isEqualTo(7);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void what_is_refused_is_refused_alone() throws Exception {
        CountDownLatch allThere = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> {
                    taken.addAndGet(group.size());
                    await(allThere);
                    if (group.contains(3)) {
                        throw new IllegalArgumentException("three");
                    }
                    return group;
                });
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                int number = n;
                results.add(threads.submit(() -> commit.submit(number)));
            }
            while (taken.get() + commit.waiting() < 6) {
                Thread.onSpinWait();
            }
            allThere.countDown();
            for (int n = 0; n < 6; n++) {
                Future<Integer> result = results.get(n);
                if (n == 3) {
                    assertThatThrownBy(result::get).hasRootCauseMessage("three");
                } else {
                    assertThat(result.get()).isEqualTo(n);
                }
            }
        }
    }

    @Test
    void everybody_is_answered_however_callers_come_and_go() throws Exception {
        long seed = 20261122;
        System.out.println("seed " + seed);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.yield();
                    atOnce.decrementAndGet();
                    if (group.contains(13)) {
                        throw new IllegalArgumentException("thirteen");
                    }
                    return group.stream().map(n -> n + 1).toList();
                });
                ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> refusals = new ArrayList<>();
            for (int caller = 0; caller < 12; caller++) {
                Random random = new Random(seed + caller);
                refusals.add(threads.submit(() -> {
                    int refused = 0;
                    for (int i = 0; i < 2_000; i++) {
                        int number = random.nextInt(100);
                        if (number == 13) {
                            assertThatThrownBy(() -> commit.submit(13)).hasMessage("thirteen");
                            refused++;
                        } else {
                            assertThat(commit.submit(number)).isEqualTo(number + 1);
                        }
                    }
                    return refused;
                }));
            }
            for (Future<Integer> refused : refusals) {
                assertThat(refused.get()).isPositive();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void an_interrupted_caller_gets_its_answer_and_stays_interrupted() {
        try (GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> group)) {
            Thread.currentThread().interrupt();
            assertThat(commit.submit(7)).isEqualTo(7);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void nothing_is_taken_after_the_end() {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> group);
        commit.close();
        assertThatThrownBy(() -> commit.submit(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closing_it_again_changes_nothing() {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(group -> group);
        commit.close();
        commit.close();
        assertThatThrownBy(() -> commit.submit(1)).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
