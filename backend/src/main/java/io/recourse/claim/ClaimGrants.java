package io.recourse.claim;

import io.recourse.assessment.AssessmentDetail;
import io.recourse.claim.plausibility.Grant;
import io.recourse.contract.terms.Credit;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the clause of a claim grants for facts that somebody states: the schedule of the contract, not our measurement. */
final class ClaimGrants {

    private static final Fraction MINUTE = Fraction.of(60);

    private ClaimGrants() {}

    /** What decides about the credit by this schedule; null if it grants nothing. */
    static Grant.@Nullable Basis basis(CreditSchedule schedule) {
        return switch (schedule.kind()) {
            case TIERED_PERCENT, TIERED_DAYS, PER_MINUTE, PROPORTIONAL, MULTIPLE_OF_AFFECTED_FEE, USAGE_UNITS ->
                Grant.Basis.AVAILABILITY;
            case PER_INCIDENT -> Grant.Basis.INCIDENTS;
            case NONE -> null;
        };
    }

    /** Null where the clause grants nothing, or an amount hangs on a fee that is not known. */
    static @Nullable Grant of(Claim claim, AssessmentDetail detail, @Nullable BigDecimal minutes) {
        CreditSchedule schedule = detail.version().terms().creditSchedule();
        Grant.Basis basis = basis(schedule);
        Money fee = detail.assessment().entitlement().fee();
        if (basis == null || minutes == null || fee == null && claim.isMonetary()) {
            return null;
        }
        // Days and units are granted whatever the fee is; it only says what they are worth.
        Money base = fee == null ? claim.amounts().zero() : fee;
        int days = YearMonth.from(LocalDate.ofInstant(
                        claim.deadline().period().from(), claim.deadline().zone()))
                .lengthOfMonth();
        Fraction seconds = Fraction.of(minutes).times(MINUTE);
        Claim.Quantity unit = claim.quantity();
        return new Grant(basis, stated -> {
            boolean counted = basis == Grant.Basis.INCIDENTS;
            CreditInput input = new CreditInput(
                    counted ? seconds : seconds.times(stated),
                    seconds,
                    base,
                    counted ? Math.toIntExact(stated.toLong(RoundingMode.UNNECESSARY)) : 1,
                    days);
            Credit credit = CreditCalculation.calculate(schedule, input);
            return unit == null
                    ? new Grant.Granted(credit.amount(), null, null)
                    : new Grant.Granted(null, units(credit), unit.unit());
        });
    }

    private static BigDecimal units(Credit credit) {
        return credit.quantity() == null ? BigDecimal.ZERO : credit.quantity();
    }
}
