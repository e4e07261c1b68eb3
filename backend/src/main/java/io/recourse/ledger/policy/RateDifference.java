package io.recourse.ledger.policy;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account of an entry that was converted at a rate which was corrected, or entered, after the entry was written.
 *
 * @param currency of the account
 * @param booked what the entry gave the account in the reporting currency, conversions and corrections included
 * @param due what it is at the rate of the entry's day as it is known now (IAS 21.21)
 */
public record RateDifference(
        EntryId entry,
        long sequence,
        LocalDate day,
        @Nullable String claimNumber,
        ChartAccount account,
        String currency,
        Money booked,
        Money due) {

    /** What a correction books on the account. */
    public Money difference() {
        return due.minus(booked);
    }
}
