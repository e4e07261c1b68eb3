package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Lets callers on many threads share transactions. Each waits until its own piece of work is durable or refused. While
 * one group is being written the next one gathers, so a caller alone never waits for others to come. Those who were just
 * answered are likely to be back at once: the next group waits for them, for a moment at most, so that all who are busy
 * share each commit instead of every second one. If a group is refused its members are written one by one: what is wrong
 * with one is told to that one only.
 *
 * @param <T> what is to be written
 * @param <R> what each caller gets
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST = 64;
    private static final long BACK_NANOS = TimeUnit.MICROSECONDS.toNanos(300);
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(10);

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> write;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * Starts the thread that writes.
     *
     * @param write writes all or none in a transaction of its own, and has committed when it returns
     */
    public GroupCommit(String name, Function<List<T>, List<R>> write) {
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Waits until the work is durable and returns its result, or throws what it was refused with. */
    public R submit(T work) {
        if (closed) {
            throw new IllegalStateException("Closed: nothing is written any more");
        }
        Waiting<T, R> waiting = new Waiting<>(work, new CompletableFuture<>());
        queue.add(waiting);
        if (closed && queue.remove(waiting)) {
            throw new IllegalStateException("Closed: nothing is written any more");
        }
        try {
            return waiting.result().join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw refused;
        }
    }

    /** How many wait to become part of a group. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        int busy = 0;
        long answered = System.nanoTime();
        while (!closed) {
            try {
                List<Waiting<T, R>> group = new ArrayList<>();
                group.add(queue.take());
                while (1 + queue.size() < Math.min(busy, MOST)
                        && System.nanoTime() - answered < BACK_NANOS
                        && !closed) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                queue.drainTo(group, MOST - 1);
                writeGroup(group);
                busy = group.size() + queue.size();
                answered = System.nanoTime();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void writeGroup(List<Waiting<T, R>> group) {
        try {
            List<R> results = write.apply(group.stream().map(Waiting::work).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException | Error refused) {
            if (group.size() == 1) {
                group.getFirst().result().completeExceptionally(refused);
            } else {
                group.forEach(one -> writeGroup(List.of(one)));
            }
        }
    }

    /** Writes nothing more; whoever still waits is told so. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        List<Waiting<T, R>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(
                one -> one.result().completeExceptionally(new IllegalStateException("Closed before it was written")));
    }

    private record Waiting<T, R>(T work, CompletableFuture<R> result) {}
}
