package io.recourse.assessment;

import io.recourse.access.AsSystem;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what is stale, as many services per transaction as are due: marks are removed in the transaction that
 * assesses, so whatever stops it leaves them for the next run. Several workers, in this process and on other nodes,
 * share the work.
 */
@Component
public class AssessmentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentWorker.class);

    /** Services of one transaction: enough that asking for each of them alone would cost more than the work. */
    private static final int CHUNK = 1_000;

    private static final int MOST_THREADS = 4;

    /** What one transaction did. */
    private record Worked(int services, int revisions) {}

    private final JooqStaleServices stale;
    private final Reassessment reassessment;
    private final TransactionTemplate transaction;

    AssessmentWorker(JooqStaleServices stale, Reassessment reassessment, PlatformTransactionManager transactions) {
        this.stale = stale;
        this.reassessment = reassessment;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Assesses until nothing is due any more; returns how many revisions were added. */
    public int run() {
        return AsSystem.call("assessment", () -> {
            int most = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
            Integer due = transaction.execute(status -> stale.due(most * CHUNK));
            int threads = due == null ? 0 : Math.ceilDiv(due, CHUNK);
            return threads > 1 ? share(threads) : threads == 1 ? work() : 0;
        });
    }

    private int share(int threads) {
        try (ExecutorService helpers = Executors.newFixedThreadPool(threads)) {
            return IntStream.range(0, threads)
                    .mapToObj(helper -> helpers.submit(() -> AsSystem.call("assessment", this::work)))
                    .toList()
                    .stream()
                    .mapToInt(AssessmentWorker::result)
                    .sum();
        }
    }

    private int work() {
        int revisions = 0;
        while (true) {
            Worked worked = next();
            if (worked == null) {
                return revisions;
            }
            revisions += worked.revisions();
        }
    }

    /** Null if nothing is due. */
    private @Nullable Worked next() {
        List<ServiceId> taken = new ArrayList<>();
        try {
            Integer added = transaction.execute(status -> {
                taken.addAll(stale.take(CHUNK));
                return taken.isEmpty() ? null : assess(taken);
            });
            return added == null ? null : new Worked(taken.size(), added);
        } catch (RuntimeException failure) {
            if (taken.isEmpty()) {
                throw failure;
            }
            return new Worked(taken.size(), oneByOne(taken, failure));
        }
    }

    /** One service that fails must not hold up the others. */
    private int oneByOne(List<ServiceId> services, RuntimeException together) {
        int revisions = 0;
        for (ServiceId service : services) {
            try {
                if (services.size() == 1) {
                    throw together;
                }
                Integer added = transaction.execute(status -> stale.hold(service) ? assess(List.of(service)) : 0);
                revisions += added == null ? 0 : added;
            } catch (RuntimeException failure) {
                LOG.error("Service {} could not be assessed; will be tried again", service, failure);
                String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
                transaction.executeWithoutResult(status ->
                        stale.postpone(service, text.substring(0, Math.min(text.length(), 1_000))));
            }
        }
        return revisions;
    }

    private int assess(List<ServiceId> services) {
        Map<ServiceId, Interval> marked = stale.drain(services);
        return marked.isEmpty() ? 0 : reassessment.reassess(marked);
    }

    private static int result(Future<Integer> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while services were assessed", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
