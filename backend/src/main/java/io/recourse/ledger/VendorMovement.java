package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What moved on each account, by month of the books and vendor, from one booking date to another, both included. */
public record VendorMovement(LocalDate from, LocalDate to, List<Line> lines) {

    public VendorMovement {
        lines = List.copyOf(lines);
    }

    /**
     * One account in one month with one vendor.
     *
     * @param vendorName empty for entries that belong to no vendor
     */
    public record Line(YearMonth month, String vendorName, ChartAccount account, Money debit, Money credit) {

        public Money net() {
            return debit.minus(credit);
        }
    }
}
