package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Lets callers on many threads share transactions. Each waits until its own piece of work is durable or refused. While
 * one group is being written the next one gathers, so a caller alone never waits for others to come. If a group is
 * refused its members are written one by one: what is wrong with one is told to that one only.
 *
 * @param <T> what is to be written
 * @param <R> what each caller gets
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST = 64;

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> write;
    private final List<Thread> writers;
    private volatile boolean closed;

    /**
     * Starts the threads that write.
     *
     * @param write writes all or none in a transaction of its own, and has committed when it returns
     * @param writers how many groups may be written side by side
     */
    public GroupCommit(String name, int writers, Function<List<T>, List<R>> write) {
        this.write = write;
        this.writers = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            this.writers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::run));
        }
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
        while (true) {
            try {
                List<Waiting<T, R>> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                writeGroup(group);
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
        writers.forEach(Thread::interrupt);
        List<Waiting<T, R>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(
                one -> one.result().completeExceptionally(new IllegalStateException("Closed before it was written")));
    }

    private record Waiting<T, R>(T work, CompletableFuture<R> result) {}
}
