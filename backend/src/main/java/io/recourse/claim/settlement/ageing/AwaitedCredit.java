package io.recourse.claim.settlement.ageing;

import io.recourse.claim.Claim;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim whose credit, or the rest of it, is awaited.
 *
 * @param reference the vendor's own number of the claim; null if none was told
 * @param open what was agreed and has not arrived
 * @param approvedOn day of the vendor's answer
 * @param dueOn last day on which the credit would be in time, by the terms of the contract
 * @param daysOpen since the approval
 * @param daysOverdue since the due day; zero or less while it is in time
 * @param reminder the latest that named it; null if none did
 */
public record AwaitedCredit(
        Claim claim,
        @Nullable String reference,
        Money open,
        LocalDate approvedOn,
        LocalDate dueOn,
        long daysOpen,
        long daysOverdue,
        @Nullable SentReminder reminder) {

    public boolean isOverdue() {
        return daysOverdue > 0;
    }

    public AgeBand band() {
        return AgeBand.of(daysOpen);
    }
}
