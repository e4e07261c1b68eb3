package io.recourse.ledger.statement;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An account over a span of booking dates, oldest line first.
 *
 * @param <A> money, or days, points and units
 * @param unit currency code, or name of the unit
 * @param opening balance before the span; zero if it has no beginning
 * @param debit sum of the debits of the span, never negative
 * @param credit sum of its credits, as a positive amount
 * @param closing balance at the end of the span: opening, and debit, less credit
 * @param more true if lines follow that were not asked for
 */
public record Statement<A>(
        ChartAccount account,
        String unit,
        Span span,
        A opening,
        A debit,
        A credit,
        A closing,
        List<Line<A>> lines,
        boolean more) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /** Booking dates, both included; null is open. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Everything that was ever booked. */
        public static final Span ALL = new Span(null, null);

        /** True if it ends before it begins. */
        public boolean isBackwards() {
            return from != null && to != null && to.isBefore(from);
        }
    }

    /**
     * One posting.
     *
     * @param position 1, 2, 3 ... within the account, in the order of booking
     * @param debit false for a credit
     * @param amount positive for a debit, negative for a credit
     * @param balance after it, in the order of the statement
     */
    public record Line<A>(
            long position,
            EntryId entry,
            LocalDate bookingDate,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            boolean sample,
            boolean debit,
            A amount,
            A balance) {

        Line<A> worded(UnaryOperator<String> words) {
            return new Line<>(
                    position,
                    entry,
                    bookingDate,
                    kind,
                    words.apply(description),
                    claim,
                    sample,
                    debit,
                    amount,
                    balance);
        }
    }

    /** The same, as it may be read. */
    public Statement<A> worded(UnaryOperator<String> words) {
        return new Statement<>(
                account,
                unit,
                span,
                opening,
                debit,
                credit,
                closing,
                lines.stream().map(line -> line.worded(words)).toList(),
                more);
    }

    /** Where a part of a statement ended. */
    public record Place(LocalDate bookingDate, long position) {

        /** That of a line. */
        public static Place of(Line<?> line) {
            return new Place(line.bookingDate(), line.position());
        }
    }
}
