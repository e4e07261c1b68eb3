package io.recourse.ledger.statement;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of days, points or units over a span of booking dates, oldest line first.
 *
 * @param opening balance before the span; zero if it has no beginning
 * @param debit sum of the debits of the span, never negative
 * @param credit sum of its credits, as a positive quantity
 * @param more true if lines follow that were not asked for
 */
public record QuantityStatement(
        ChartAccount account,
        Span span,
        Quantity opening,
        Quantity debit,
        Quantity credit,
        List<Line> lines,
        boolean more) {

    public QuantityStatement {
        lines = List.copyOf(lines);
    }

    /** Booking dates, both included; null is open. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Everything that was ever booked. */
        public static final Span ALL = new Span(null, null);
    }

    /**
     * One posting.
     *
     * @param position 1, 2, 3 ... within the account, in the order of booking
     * @param amount positive for a debit, negative for a credit
     * @param balance after it, in the order of the statement
     */
    public record Line(
            long position,
            EntryId entry,
            LocalDate bookingDate,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            boolean sample,
            Quantity amount,
            Quantity balance) {}

    /** Balance at the end of the span. */
    public Quantity closing() {
        return opening.minus(debit.negated()).minus(credit);
    }
}
