package io.recourse.assessment;

import io.recourse.availability.AvailabilityResult;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.Credit;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clause grants for a result: nothing unless the period is over, the promise broken and a remedy agreed. */
final class Crediting {

    private Crediting() {}

    static Entitlement of(Computation inputs, AvailabilityResult result) {
        if (!inputs.finished() || !Boolean.FALSE.equals(result.met())) {
            // Most periods owe nothing, and then nobody asks for the exact share.
            return of(inputs, new Judging.Judged(result.met(), Fraction.ZERO, Fraction.ZERO, 0));
        }
        ClauseTerms terms = inputs.assignment().version().terms();
        Fraction up = terms.creditSchedule().tiers().isEmpty()
                ? result.upSeconds()
                : result.upSecondsRoundedTo(terms.formula().compareDecimals());
        return of(inputs, new Judging.Judged(result.met(), up, result.countedSeconds(), Computation.incidents(result)));
    }

    /** The same for a result of any metric. */
    static Entitlement of(Computation inputs, Judging.Judged result) {
        ClauseTerms terms = inputs.assignment().version().terms();
        if (!inputs.finished()) {
            return nothing(inputs, "assessment.step.running");
        }
        if (!Boolean.FALSE.equals(result.met())) {
            return nothing(inputs, result.met() == null ? "assessment.step.nothingCounted" : "assessment.step.met");
        }
        if (terms.remedy() == Remedy.TARGET_ONLY) {
            return nothing(inputs, "assessment.step.targetOnly");
        }
        Money fee = inputs.fee();
        Credit credit = CreditCalculation.calculate(
                terms.creditSchedule(),
                new CreditInput(
                        result.up(),
                        result.counted(),
                        fee == null ? Money.zero(inputs.currency()) : fee,
                        result.incidents(),
                        Math.clamp(days(inputs.assignment()), 1, CreditInput.MOST_DAYS)));
        if (terms.remedyTerms().form() == CreditForm.CONVERTED && credit.fairValue() != null) {
            return converted(inputs, credit, credit.fairValue());
        }
        if (credit.quantity() != null) {
            credit = credit.saying(terms.creditSchedule().unusedInKind());
        }
        return new Entitlement(
                fee,
                credit.amount(),
                credit.percent(),
                credit.tier(),
                credit.quantity(),
                credit.fairValue(),
                fee == null ? withoutFee(credit.steps()) : credit.steps());
    }

    /** Units that the contract pays in money at its own price: cap and minimum of the schedule hold for that money. */
    private static Entitlement converted(Computation inputs, Credit credit, Money worth) {
        CreditSchedule schedule = inputs.assignment().version().terms().creditSchedule();
        Money fee = inputs.fee();
        List<Message> steps = new ArrayList<>(credit.steps());
        steps.add(Message.of(
                schedule.kind() == CreditKind.TIERED_DAYS
                        ? "assessment.step.convertedDays"
                        : "assessment.step.converted",
                worth));
        Money paid = capped(schedule, fee, worth, steps);
        Message tooSmall = schedule.tooSmall(paid);
        if (tooSmall != null) {
            steps.add(tooSmall);
            paid = Money.zero(worth.currencyCode());
        }
        boolean feeMissed = fee == null && schedule.capPercentOfFee() != null;
        return new Entitlement(fee, paid, null, credit.tier(), null, paid, feeMissed ? withoutFee(steps) : steps);
    }

    private static Money capped(CreditSchedule schedule, @Nullable Money fee, Money worth, List<Message> steps) {
        BigDecimal cap = schedule.capPercentOfFee();
        Money base = fee == null ? Money.zero(worth.currencyCode()) : fee;
        Fraction exact = schedule.most(base);
        if (cap == null || exact == null) {
            return worth;
        }
        Money most = Money.ofMinor(exact.toLong(CreditCalculation.AMOUNT_ROUNDING), base.currencyCode());
        if (worth.compareTo(most) <= 0) {
            return worth;
        }
        steps.add(Message.of("credit.step.capAmount", worth, cap.toPlainString(), base, most));
        return most;
    }

    private static Entitlement nothing(Computation inputs, String reason) {
        return new Entitlement(
                inputs.fee(),
                Money.zero(inputs.currency()),
                BigDecimal.ZERO,
                null,
                null,
                null,
                List.of(Message.of(reason)));
    }

    private static List<Message> withoutFee(List<Message> steps) {
        List<Message> all = new ArrayList<>();
        all.add(Message.of("assessment.step.noFee"));
        all.addAll(steps);
        return all;
    }

    private static long days(Assignment assignment) {
        return ChronoUnit.DAYS.between(assignment.firstDay(), assignment.lastDay()) + 1;
    }
}
