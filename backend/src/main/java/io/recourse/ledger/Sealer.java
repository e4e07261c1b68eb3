package io.recourse.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains entries right after their commit. What a crash left unsealed is taken up by the next entry or by the job, so
 * a failure here delays a seal and loses nothing.
 */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;

    private final Chain chain;
    private final TransactionTemplate ownTransaction;

    Sealer(Chain chain, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(EntryWritten written) {
        try {
            sealWaiting();
        } catch (RuntimeException later) {
            LOG.warn("Entry {} is not sealed yet", written.entry(), later);
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
}
