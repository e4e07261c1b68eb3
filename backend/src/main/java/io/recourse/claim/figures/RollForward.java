package io.recourse.claim.figures;

import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * How what is at stake with a vendor went from the beginning of a month to its end. Always {@code opening + opened +
 * restated + raised - lowered - credited - lost + regained = closing}.
 *
 * @param opening at stake when the month began, neither arrived nor lost
 * @param opened computed for claims opened in the month
 * @param restated another figure before the claim reached the vendor; negative if it is less
 * @param raised by amendments of what was submitted
 * @param lowered by amendments of what was submitted
 * @param credited arrived, less what was taken back
 * @param lost given up, refused, expired, written off
 * @param regained lost before and at stake again, or agreed or arrived beyond what was at stake; negative where that is
 *     taken back
 * @param closing at stake when the month ended
 */
public record RollForward(
        YearMonth month,
        VendorId vendor,
        String vendorName,
        Money opening,
        Money opened,
        Money restated,
        Money raised,
        Money lowered,
        Money credited,
        Money lost,
        Money regained,
        Money closing) {

    /** What the movements make of the opening; equals the closing. */
    public Money reckoned() {
        List<Money> more = List.of(opened, restated, raised, regained);
        List<Money> less = List.of(lowered, credited, lost);
        return less.stream().reduce(more.stream().reduce(opening, Money::plus), Money::minus);
    }

    /** True if nothing moved in the month. */
    public boolean isQuiet() {
        return List.of(opened, restated, raised, lowered, credited, lost, regained).stream()
                .allMatch(Money::isZero);
    }
}
