package io.recourse.assessment;

import io.recourse.access.AsSystem;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of the product's own assessment as the benchmarks measure them. */
@Component
public class WholeRuns {

    private static final int CHUNK = 1_000;

    private final Reassessment reassessment;
    private final Gathering gathering;
    private final ClauseFinder clauses;
    private final Sealing sealing;
    private final AssessmentWorker worker;
    private final TransactionTemplate transaction;

    WholeRuns(
            Reassessment reassessment,
            Gathering gathering,
            ClauseFinder clauses,
            Sealing sealing,
            AssessmentWorker worker,
            PlatformTransactionManager transactions) {
        this.reassessment = reassessment;
        this.gathering = gathering;
        this.clauses = clauses;
        this.sealing = sealing;
        this.worker = worker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the worker does with stale services: reads, computes, stores results and attribution, commits; as many services
     * per transaction, with as many threads. Nobody listens: opening claims is another matter. Returns the revisions.
     */
    public int assess(List<ServiceId> services, Interval time, int threads) throws Exception {
        List<List<ServiceId>> chunks = new ArrayList<>();
        for (int first = 0; first < services.size(); first += CHUNK) {
            chunks.add(services.subList(first, Math.min(services.size(), first + CHUNK)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> results = new ArrayList<>();
            chunks.forEach(chunk -> results.add(workers.submit(() -> chunk(chunk, time))));
            int revisions = 0;
            for (Future<Integer> result : results) {
                revisions += result.get();
            }
            return revisions;
        }
    }

    /**
     * Assesses one service on each of as many connections as {@link #assess} uses, at the same time: whatever the server
     * forgot of its tables on them it knows again.
     */
    public void touch(List<ServiceId> services, Interval time, int threads) throws Exception {
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (ServiceId service : services.subList(0, threads)) {
                results.add(workers.submit(() -> AsSystem.call(
                        "assessment", () -> transaction.execute(status -> alone(service, time, together)))));
            }
            for (Future<Integer> result : results) {
                result.get();
            }
        }
    }

    /** Commits when all others are about to. */
    private Integer alone(ServiceId service, Interval time, CyclicBarrier together) {
        int added = reassessment.renew(Map.of(service, time)).added().size();
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return added;
    }

    private Integer chunk(List<ServiceId> services, Interval time) {
        Map<ServiceId, Interval> changed = new LinkedHashMap<>();
        services.forEach(service -> changed.put(service, time));
        return AsSystem.call(
                "assessment",
                () -> transaction.execute(
                        status -> reassessment.renew(changed).added().size()));
    }

    /** Works off what is marked, claims included. */
    public int work() {
        return worker.run();
    }

    public int seal() {
        return sealing.seal();
    }

    /** Reads a time of one service and judges it by its clause, without storing anything; returns the size of the attribution in bytes. */
    public int judge(ServiceId service, Interval time) {
        return AsSystem.call(
                "assessment",
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    ClauseInForce clause =
                            clauses.inForce(service, Period.parse("2026-05")).getFirst();
                    Assignment assignment =
                            new Assignment(clause.clause(), clause.version(), Period.parse("2026-05"), time);
                    return gathering.assessment(assignment, time.to()).outcome().attribution().length;
                })));
    }
}
