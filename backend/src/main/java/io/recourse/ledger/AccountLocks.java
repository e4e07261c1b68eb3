package io.recourse.ledger;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes all accounts in order with the first entry of a command. Each entry takes its own in order, but a command that
 * posts several would take them entry by entry, and two such commands could wait for each other in a circle.
 */
@Component
class AccountLocks {

    private final Journal journal;

    AccountLocks(Journal journal) {
        this.journal = journal;
    }

    /** Inside a transaction; the locks go with it. */
    void take() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        journal.lockAllAccounts();
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(AccountLocks.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(AccountLocks.this, true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(AccountLocks.this);
            }
        });
    }
}
