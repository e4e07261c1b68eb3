package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets callers on many threads share transactions and waits for the disk. Each waits until its own piece of work is
 * durable or refused. One thread writes: while it writes a group the next one gathers, so a caller alone never waits for
 * others to come. It commits without waiting for the disk and goes on with the next group at once; another thread waits
 * for the disk, for all groups that were committed meanwhile, and only then answers their callers. If a group is refused
 * its members are written one by one: what is wrong with one is told to that one only.
 *
 * @param <T> what is to be written
 * @param <R> what each caller gets
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final int MOST = 64;

    private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
    private final BlockingQueue<Written<T, R>> written = new LinkedBlockingQueue<>();
    private final Function<List<T>, List<R>> write;
    private final Runnable settle;
    private final Thread writer;
    private final Thread settler;
    private volatile boolean closed;

    /**
     * Starts the threads.
     *
     * @param write writes all or none in a transaction of its own, and has committed when it returns; it need not have
     *     waited for the disk
     * @param settle returns when everything that was committed before it was called is on disk
     */
    public GroupCommit(String name, Function<List<T>, List<R>> write, Runnable settle) {
        this.write = write;
        this.settle = settle;
        this.writer = Thread.ofPlatform().daemon().name(name + "-writer").start(this::write);
        this.settler = Thread.ofPlatform().daemon().name(name + "-settler").start(this::settle);
    }

    /**
     * Waits until the work is durable and returns its result, or throws what it was refused with. If the connection is
     * lost while the disk is waited for, nobody knows whether it was written: send it again under the same key.
     */
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

    private void write() {
        while (!closed) {
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
            written.add(new Written<>(
                    group, write.apply(group.stream().map(Waiting::work).toList())));
        } catch (RuntimeException | Error refused) {
            if (group.size() == 1) {
                group.getFirst().result().completeExceptionally(refused);
            } else {
                group.forEach(one -> writeGroup(List.of(one)));
            }
        }
    }

    private void settle() {
        while (true) {
            try {
                settle(written.take());
            } catch (InterruptedException stop) {
                Written<T, R> last = written.poll();
                if (last != null) {
                    settle(last);
                }
                return;
            }
        }
    }

    private void settle(Written<T, R> first) {
        List<Written<T, R>> groups = new ArrayList<>(List.of(first));
        written.drainTo(groups);
        try {
            settle.run();
            groups.forEach(Written::tell);
        } catch (RuntimeException | Error unknown) {
            groups.stream()
                    .flatMap(group -> group.members().stream())
                    .forEach(one -> one.result().completeExceptionally(unknown));
        }
    }

    /** Writes nothing more; whoever still waits is told so, and what was written is settled. */
    @Override
    public void close() {
        closed = true;
        end(writer);
        end(settler);
        List<Waiting<T, R>> left = new ArrayList<>();
        queue.drainTo(left);
        Stream.concat(left.stream(), written.stream().flatMap(group -> group.members().stream()))
                .forEach(one ->
                        one.result().completeExceptionally(new IllegalStateException("Closed before it was written")));
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting<T, R>(T work, CompletableFuture<R> result) {}

    private record Written<T, R>(List<Waiting<T, R>> members, List<R> results) {

        void tell() {
            for (int i = 0; i < members.size(); i++) {
                members.get(i).result().complete(results.get(i));
            }
        }
    }
}
