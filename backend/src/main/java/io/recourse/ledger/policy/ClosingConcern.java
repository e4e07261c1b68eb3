package io.recourse.ledger.policy;

import io.recourse.text.Message;
import java.time.YearMonth;
import java.util.List;

/** Something that can still be open when a month of the books is closed; every feature names its own. */
public interface ClosingConcern {

    /** What is open at the end of the month and what closing it now means, in sentences; empty if nothing is. */
    List<Message> at(YearMonth month);
}
