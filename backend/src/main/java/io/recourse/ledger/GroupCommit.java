package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers on many threads share transactions. Each waits until its own piece of work is durable or refused. Whoever
 * comes while nobody leads does: it writes what all have brought, on its own thread, and those who come meanwhile become
 * the next group, so a caller alone never waits for others. Those who were just answered are likely to be back at once:
 * the next leader waits for them, for a moment at most, so that all who are busy share each commit instead of every
 * second one. If a group is refused its members are written one by one: what is wrong with one is told to that one only.
 * Who is interrupted waits on for the answer, since the work may be durable by then, and is interrupted when it returns.
 *
 * @param <T> what is to be written
 * @param <R> what each caller gets
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST = 64;
    private static final long BACK_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

    private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean led = new AtomicBoolean();
    private final Function<List<T>, List<R>> write;
    private volatile boolean closed;
    // Of whoever leads: how many were busy at the last answer, and when that was.
    private int expected;
    private boolean leaderInterrupted;
    private long answered = System.nanoTime();

    /**
     * Takes what is brought from now on.
     *
     * @param write writes all or none in a transaction of its own, on the thread of one of the callers and never twice at
     *     the same time, and has committed when it returns
     */
    public GroupCommit(Function<List<T>, List<R>> write) {
        this.write = write;
    }

    /** Waits until the work is durable and returns its result, or throws what it was refused with. */
    public R submit(T work) {
        Waiting<T, R> mine = new Waiting<>(work);
        waiting.incrementAndGet();
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            // Who is in a group already only waits for its answer.
            if (!mine.taken && !closed && led.compareAndSet(false, true)) {
                // Whoever leads writes for others, too: that somebody wants it to stop is said to it afterwards.
                interrupted |= Thread.interrupted();
                try {
                    if (!mine.taken) {
                        lead();
                    }
                } finally {
                    led.set(false);
                }
                wakeNext();
            } else if (closed && !mine.taken) {
                refuseWaiting();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    /** How many wait to become part of a group. */
    int waiting() {
        return waiting.get();
    }

    private void lead() {
        // To sleep would take longer than they need to come back; whoever wants the processor gets it.
        while (waiting.get() < expected && System.nanoTime() - answered < BACK_NANOS && !closed) {
            Thread.yield();
        }
        List<Waiting<T, R>> group = take(MOST);
        if (group.isEmpty()) {
            return;
        }
        try {
            write(group);
        } finally {
            // Before the first of them can be back and would be counted twice.
            expected = Math.min(MOST, group.size() + waiting.get());
            answered = System.nanoTime();
            if (leaderInterrupted) {
                leaderInterrupted = false;
                Thread.currentThread().interrupt();
            }
            group.forEach(Waiting::answered);
        }
    }

    private List<Waiting<T, R>> take(int most) {
        List<Waiting<T, R>> group = new ArrayList<>();
        while (group.size() < most && queue.poll() instanceof Waiting<T, R> next) {
            next.taken = true;
            group.add(next);
        }
        waiting.addAndGet(-group.size());
        return group;
    }

    private void wakeNext() {
        Waiting<T, R> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    private void write(List<Waiting<T, R>> group) {
        List<R> results;
        try {
            results = write.apply(group.stream().map(one -> one.work).toList());
        } catch (RuntimeException | Error refused) {
            leaderInterrupted |= Thread.interrupted();
            if (group.size() == 1) {
                group.getFirst().refused = refused;
            } else {
                group.forEach(one -> write(List.of(one)));
            }
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result = results.get(i);
        }
    }

    /** Lets the group that is being written end and writes nothing more; whoever still waits is told so. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        refuseWaiting();
        // The lead is not given back.
        while (!led.compareAndSet(false, true)) {
            Thread.yield();
        }
        refuseWaiting();
    }

    private void refuseWaiting() {
        take(Integer.MAX_VALUE).forEach(one -> {
            one.refused = new IllegalStateException("Closed: nothing is written any more");
            one.answered();
        });
    }

    /** A piece of work and who waits for it. */
    private static final class Waiting<T, R> {

        private final T work;
        private final Thread caller = Thread.currentThread();
        private volatile boolean taken;
        private @Nullable R result;
        private @Nullable Throwable refused;
        // Written last and read first: whoever sees it sees the answer.
        private volatile boolean done;

        Waiting(T work) {
            this.work = work;
        }

        /** Lets the caller go on, with what was set before. */
        void answered() {
            done = true;
            LockSupport.unpark(caller);
        }

        R answer() {
            if (refused instanceof Error error) {
                throw error;
            }
            if (refused instanceof RuntimeException reason) {
                throw reason;
            }
            return Objects.requireNonNull(result);
        }
    }
}
