package io.recourse.assessment;

import io.recourse.access.AsSystem;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what is stale, one service per transaction: marks are removed in the transaction that assesses, so whatever
 * stops it leaves them for the next run. Several workers, on several nodes, share the work.
 */
@Component
public class AssessmentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentWorker.class);

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
            int revisions = 0;
            while (true) {
                Integer added = next();
                if (added == null) {
                    return revisions;
                }
                revisions += added;
            }
        });
    }

    /** Null if nothing is due. */
    private @Nullable Integer next() {
        AtomicReference<@Nullable ServiceId> taken = new AtomicReference<>();
        try {
            return transaction.execute(status -> {
                Optional<ServiceId> service = stale.takeNext();
                if (service.isEmpty()) {
                    return null;
                }
                taken.set(service.get());
                return assess(service.get());
            });
        } catch (RuntimeException failure) {
            ServiceId service = taken.get();
            if (service == null) {
                throw failure;
            }
            LOG.error("Service {} could not be assessed; will be tried again", service, failure);
            String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
            transaction.executeWithoutResult(status ->
                    stale.postpone(service, text.substring(0, Math.min(text.length(), 1_000))));
            return 0;
        }
    }

    private int assess(ServiceId service) {
        List<Interval> marked = stale.drain(service);
        Interval hull = marked.stream()
                .reduce((one, other) -> new Interval(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .orElse(null);
        return hull == null ? 0 : reassessment.reassess(service, hull);
    }
}
