package io.recourse.ledger;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the accounts of a currency in order with the first entry of a command in it. Each entry takes its own in order, but
 * a command that posts several would take them entry by entry, and two such commands could wait for each other in a
 * circle. Commands in other currencies do not wait: a claim has one, and rarely two.
 */
@Component
class AccountLocks {

    private final Journal journal;

    AccountLocks(Journal journal) {
        this.journal = journal;
    }

    /** Inside a transaction; the locks go with it. */
    void take(Set<String> currencies) {
        Set<String> taken = taken();
        Set<String> wanted = new HashSet<>(currencies);
        wanted.removeAll(taken);
        if (!wanted.isEmpty()) {
            journal.lockAccounts(wanted);
            taken.addAll(wanted);
        }
    }

    @SuppressWarnings("unchecked")
    private Set<String> taken() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (Set<String>) known;
        }
        Set<String> taken = new HashSet<>();
        TransactionSynchronizationManager.bindResource(this, taken);
        TransactionSynchronizationManager.registerSynchronization(new Release(taken));
        return taken;
    }

    private final class Release implements TransactionSynchronization {

        private final Set<String> taken;

        private Release(Set<String> taken) {
            this.taken = taken;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AccountLocks.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AccountLocks.this, taken);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AccountLocks.this);
        }
    }
}
