package io.recourse.command;

import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A command that writes two entries, with time for another one in between. */
@Component
public class CommandOfTwo {

    private final Ledger ledger;

    CommandOfTwo(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes both in one transaction. */
    @Transactional
    public void post(JournalDraft first, Runnable between, JournalDraft second) {
        ledger.post(first);
        between.run();
        ledger.post(second);
    }
}
