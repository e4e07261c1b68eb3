package io.recourse.claim;

import io.recourse.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a claim, kept apart: none overwrites another, and none need be smaller than the one before it (vendors
 * round up, or pay goodwill). All in the contract's currency.
 *
 * @param computed by the assessment; zero where the clause grants days or units instead of money
 * @param claimed what we asked for; null before it was signed
 * @param approved what the vendor agreed to; null before an answer
 * @param credited what arrived so far, all parts together; null before any did
 * @param lost what will not come any more; null while nothing is lost
 */
public record ClaimAmounts(
        Money computed,
        @Nullable Money claimed,
        @Nullable Money approved,
        @Nullable Money credited,
        @Nullable Money lost,
        @Nullable LossCause lostCause) {

    static ClaimAmounts of(Money computed) {
        return new ClaimAmounts(computed, null, null, null, null, null);
    }

    /** What is at stake: claimed if it was signed, else computed. */
    public Money sought() {
        return claimed == null ? computed : claimed;
    }

    /** What the vendor agreed to, zero before an answer. */
    public Money agreed() {
        return approved == null ? zero() : approved;
    }

    /** What arrived so far, zero before anything did. */
    public Money received() {
        return credited == null ? zero() : credited;
    }

    /** What was agreed and has not arrived; zero if more arrived than was agreed. */
    public Money awaited() {
        Money missing = agreed().minus(received());
        return missing.isNegative() ? zero() : missing;
    }

    /** What is at stake and has not arrived; never negative. */
    Money missing() {
        Money missing = sought().minus(received());
        return missing.isNegative() ? zero() : missing;
    }

    Money zero() {
        return new Money(0, computed.currency());
    }

    ClaimAmounts withComputed(Money amount) {
        return new ClaimAmounts(amount, claimed, approved, credited, lost, lostCause);
    }

    ClaimAmounts withClaimed(@Nullable Money amount) {
        return new ClaimAmounts(computed, amount, approved, credited, lost, lostCause);
    }

    ClaimAmounts withApproved(Money amount) {
        return new ClaimAmounts(computed, claimed, amount, credited, lost, lostCause);
    }

    ClaimAmounts withCredited(Money amount) {
        return new ClaimAmounts(computed, claimed, approved, amount, lost, lostCause);
    }

    ClaimAmounts losing(Money amount, LossCause cause) {
        return new ClaimAmounts(computed, claimed, approved, credited, amount, cause);
    }

    ClaimAmounts losingNothing() {
        return new ClaimAmounts(computed, claimed, approved, credited, null, null);
    }
}
