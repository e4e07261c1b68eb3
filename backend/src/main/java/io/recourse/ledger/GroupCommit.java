package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers on many threads share transactions. Each waits until its own piece of work is durable or refused. Whoever
 * comes while nobody writes leads: it writes what all who came meanwhile have brought, on its own thread, and those who
 * come while it writes become the next group, so a caller alone never waits for others. Those who were just answered are
 * likely to be back at once: the next leader waits for them, for a moment at most, so that all who are busy share each
 * commit instead of every second one. If a group is refused its members are written one by one: what is wrong with one
 * is told to that one only.
 *
 * @param <T> what is to be written
 * @param <R> what each caller gets
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST = 64;
    private static final long BACK_NANOS = TimeUnit.MICROSECONDS.toNanos(300);

    private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock leading = new ReentrantLock();
    private final Function<List<T>, List<R>> write;
    private volatile boolean closed;

    // Both are the leader's.
    private int busy;
    private long answered = System.nanoTime();

    /**
     * Takes what is brought from now on.
     *
     * @param write writes all or none in a transaction of its own, on the thread of one of the callers, and has
     *     committed when it returns
     */
    public GroupCommit(Function<List<T>, List<R>> write) {
        this.write = write;
    }

    /** Waits until the work is durable and returns its result, or throws what it was refused with. */
    public R submit(T work) {
        if (closed) {
            throw new IllegalStateException("Closed: nothing is written any more");
        }
        Waiting<T, R> mine = new Waiting<>(work);
        waiting.incrementAndGet();
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (leading.tryLock()) {
                try {
                    if (!mine.done) {
                        lead();
                    }
                } finally {
                    leading.unlock();
                }
                // Whoever came too late for this group leads the next.
                Waiting<T, R> next = queue.peek();
                if (next != null) {
                    LockSupport.unpark(next.caller);
                }
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
        while (waiting.get() < Math.min(busy, MOST) && System.nanoTime() - answered < BACK_NANOS && !closed) {
            Thread.yield();
        }
        List<Waiting<T, R>> group = new ArrayList<>();
        while (group.size() < MOST && queue.poll() instanceof Waiting<T, R> next) {
            group.add(next);
        }
        waiting.addAndGet(-group.size());
        if (closed) {
            group.forEach(one -> one.refuse(new IllegalStateException("Closed before it was written")));
            return;
        }
        writeGroup(group);
        busy = group.size() + waiting.get();
        answered = System.nanoTime();
    }

    private void writeGroup(List<Waiting<T, R>> group) {
        List<R> results;
        try {
            results = write.apply(group.stream().map(one -> one.work).toList());
        } catch (RuntimeException | Error refused) {
            if (group.size() == 1) {
                group.getFirst().refuse(refused);
            } else {
                group.forEach(one -> writeGroup(List.of(one)));
            }
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).accept(results.get(i));
        }
    }

    /** Lets the group that is being written end and writes nothing more; whoever still waits is told so. */
    @Override
    public void close() {
        closed = true;
        leading.lock();
        try {
            while (!queue.isEmpty()) {
                lead();
            }
        } finally {
            leading.unlock();
        }
    }

    /** A piece of work and who waits for it. */
    private static final class Waiting<T, R> {

        private final T work;
        private final Thread caller = Thread.currentThread();
        private @Nullable R result;
        private @Nullable Throwable refused;
        // Written last and read first: whoever sees it sees the answer.
        private volatile boolean done;

        Waiting(T work) {
            this.work = work;
        }

        void accept(R written) {
            result = written;
            answered();
        }

        void refuse(Throwable reason) {
            refused = reason;
            answered();
        }

        private void answered() {
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
