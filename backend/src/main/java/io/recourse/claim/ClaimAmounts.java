package io.recourse.claim;

import io.recourse.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a claim, kept apart: none overwrites another, and none need be smaller than the one before it (vendors
 * round up, or pay goodwill). All in the contract's currency.
 *
 * @param computed by the assessment; zero where the clause grants days or units instead of money
 * @param claimed what we asked for; null before it was signed
 * @param offered what the vendor offered last instead; kept whatever became of the offer; null if it never offered
 * @param approved what the vendor agreed to; null before an answer
 * @param contested rest of a partial approval that we still dispute; null if it was dropped, or nothing is left
 * @param credited what arrived so far, all parts together; null before any did
 * @param lost what will not come any more; null while nothing is lost
 */
public record ClaimAmounts(
        Money computed,
        @Nullable Money claimed,
        @Nullable Money offered,
        @Nullable Money approved,
        @Nullable Money contested,
        @Nullable Money credited,
        @Nullable Money lost,
        @Nullable LossCause lostCause) {

    static ClaimAmounts of(Money computed) {
        return new ClaimAmounts(computed, null, null, null, null, null, null, null);
    }

    /** What is at stake: claimed if it was signed, else computed. */
    public Money sought() {
        return claimed == null ? computed : claimed;
    }

    /** What the vendor agreed to, zero before an answer. */
    public Money agreed() {
        return approved == null ? zero() : approved;
    }

    /** What we still dispute beside what was agreed, zero if nothing. */
    public Money stillContested() {
        return contested == null ? zero() : contested;
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

    /** What was sought, or agreed to beyond it, and has neither arrived nor been lost; never negative. */
    Money open() {
        Money most = sought().compareTo(agreed()) < 0 ? agreed() : sought();
        Money open = most.minus(received()).minus(lost == null ? zero() : lost);
        return open.isNegative() ? zero() : open;
    }

    Money zero() {
        return new Money(0, computed.currency());
    }

    ClaimAmounts withComputed(Money amount) {
        return new ClaimAmounts(amount, claimed, offered, approved, contested, credited, lost, lostCause);
    }

    ClaimAmounts withClaimed(@Nullable Money amount) {
        return new ClaimAmounts(computed, amount, offered, approved, contested, credited, lost, lostCause);
    }

    ClaimAmounts withOffered(Money amount) {
        return new ClaimAmounts(computed, claimed, amount, approved, contested, credited, lost, lostCause);
    }

    ClaimAmounts withApproved(Money amount) {
        return new ClaimAmounts(computed, claimed, offered, amount, contested, credited, lost, lostCause);
    }

    ClaimAmounts contesting(@Nullable Money amount) {
        return new ClaimAmounts(computed, claimed, offered, approved, amount, credited, lost, lostCause);
    }

    ClaimAmounts withCredited(@Nullable Money amount) {
        return new ClaimAmounts(computed, claimed, offered, approved, contested, amount, lost, lostCause);
    }

    ClaimAmounts losing(Money amount, LossCause cause) {
        return new ClaimAmounts(computed, claimed, offered, approved, contested, credited, amount, cause);
    }

    ClaimAmounts losingNothing() {
        return new ClaimAmounts(computed, claimed, offered, approved, contested, credited, null, null);
    }
}
