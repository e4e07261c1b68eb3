package io.recourse.claim.figures;

import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.money.Money;

/**
 * Claims of one status and currency; offers that have lapsed apart from those that can still be accepted.
 *
 * @param count how many
 * @param computed sum by the assessments
 * @param claimed sum of what was asked for
 * @param approved sum of what vendors agreed to
 * @param credited sum of what arrived
 * @param awaited sum of what was agreed and has not arrived
 */
public record StageSum(
        ClaimStanding standing,
        int count,
        Money computed,
        Money claimed,
        Money approved,
        Money credited,
        Money awaited) {

    public ClaimStatus status() {
        return standing.status();
    }
}
