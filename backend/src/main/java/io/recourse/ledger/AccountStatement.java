package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An account line by line, newest first.
 *
 * @param balance present balance
 * @param nextCursor position to read on before; null at the end
 */
public record AccountStatement(
        ChartAccount account,
        Money balance,
        List<Line> lines,
        @Nullable String nextCursor) {

    public AccountStatement {
        lines = List.copyOf(lines);
    }

    /**
     * One posting.
     *
     * @param position 1, 2, 3 ... within the account
     * @param amount positive for a debit, negative for a credit
     */
    public record Line(
            long position,
            EntryId entry,
            LocalDate bookingDate,
            EntryKind kind,
            String description,
            @Nullable ClaimReference claim,
            boolean sample,
            Money amount,
            Money balanceAfter) {

        /** The same, as it may be read. */
        Line worded(UnaryOperator<String> words) {
            return new Line(
                    position, entry, bookingDate, kind, words.apply(description), claim, sample, amount, balanceAfter);
        }
    }
}
