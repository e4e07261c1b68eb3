package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened on each account from one day to another, both included, by booking date.
 */
public record Movement(LocalDate from, LocalDate to, List<Line> lines) {

    public Movement {
        lines = List.copyOf(lines);
    }

    /** One account in one currency: {@code opening + debit - credit = closing}. */
    public record Line(ChartAccount account, Money opening, Money debit, Money credit, Money closing) {}
}
