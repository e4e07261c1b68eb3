package io.recourse.assessment;

import io.recourse.contract.terms.ClaimDays;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of a clause would have given for one period that is over.
 *
 * @param figure availability and time, computed as an assessment is
 * @param entitlement what it would have paid
 * @param claimDays when a claim would have been possible; null if there would have been nothing to claim
 * @param unknown time within service hours for which there is no data, however the draft charges it
 * @param outages spans of downtime that would have been charged
 */
public record TrialPeriod(
        Period period,
        Interval interval,
        Figure figure,
        Entitlement entitlement,
        @Nullable ClaimDays claimDays,
        Duration unknown,
        int outages) {

    /** The same, granting something else; without a credit there is nothing to claim. */
    TrialPeriod granting(Entitlement other) {
        return new TrialPeriod(period, interval, figure, other, other.isGranted() ? claimDays : null, unknown, outages);
    }

    /** True if some of the period was not watched, so that the figure says less than it seems to. */
    public boolean hasGaps() {
        return !unknown.isZero();
    }
}
