package io.recourse.claim.figures;

import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.YearMonth;

/**
 * What happened to the claims of one vendor in one month and currency, by the day on which it happened.
 *
 * @param opened number of claims opened, and what was computed for them
 * @param claimed number and amount that reached the vendor
 * @param raised number and amount by which amendments raised what was submitted, in the month in which the vendor got them
 * @param lowered number and amount by which amendments lowered it
 * @param approved number and amount agreed; a later answer about the same claim counts again in its own month
 * @param credited number and amount that arrived
 * @param lost number and amount given up, refused, expired or written off
 */
public record MonthMovement(
        YearMonth month,
        VendorId vendor,
        String vendorName,
        CountedMoney opened,
        CountedMoney claimed,
        CountedMoney raised,
        CountedMoney lowered,
        CountedMoney approved,
        CountedMoney credited,
        CountedMoney lost) {

    /** What was newly asked for in the month: submitted, and changed by amendments; negative if they lowered more. */
    public Money asked() {
        return claimed.amount().plus(raised.amount()).minus(lowered.amount());
    }

    /** So many, so much. */
    public record CountedMoney(int count, Money amount) {}
}
