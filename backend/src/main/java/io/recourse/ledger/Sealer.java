package io.recourse.ledger;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains entries right after their commit. Who comes while others are being chained waits for nobody: the next batch
 * follows within a tenth of a second. What a crash left unsealed is taken up by the next entry or by the job, so a
 * failure here delays a seal and loses nothing.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;
    private static final int PAUSE_MILLIS = 100;

    private final Chain chain;
    private final TransactionTemplate ownTransaction;
    private final ReentrantLock sealing = new ReentrantLock();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger-sealer").factory());

    Sealer(Chain chain, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(EntryWritten written) {
        if (!sealing.tryLock()) {
            soon();
            return;
        }
        try {
            sealWaiting();
        } catch (RuntimeException failed) {
            LOG.warn("Entry {} is not sealed yet", written.entry(), failed);
        } finally {
            sealing.unlock();
        }
    }

    /** Seals what waits within a tenth of a second, all that comes until then together. */
    void soon() {
        if (planned.compareAndSet(false, true)) {
            try {
                later.schedule(this::sealPlanned, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException shutDown) {
                LOG.debug("What waits is sealed after the next start", shutDown);
            }
        }
    }

    private void sealPlanned() {
        planned.set(false);
        sealing.lock();
        try {
            sealWaiting();
        } catch (RuntimeException failed) {
            LOG.warn("Entries are not sealed yet", failed);
        } finally {
            sealing.unlock();
        }
    }

    /** Seals in small batches until nothing waits; returns how many it sealed. */
    int sealWaiting() {
        int total = 0;
        int sealed;
        do {
            Integer batch = ownTransaction.execute(status -> chain.seal(BATCH));
            sealed = batch == null ? 0 : batch;
            total += sealed;
        } while (sealed == BATCH);
        return total;
    }

    @PreDestroy
    void close() {
        later.shutdown();
    }
}
