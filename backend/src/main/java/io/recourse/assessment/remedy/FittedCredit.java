package io.recourse.assessment.remedy;

import io.recourse.assessment.Entitlement;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credit while it is being fitted, with the sentences that tell how. */
final class FittedCredit {

    private static final int DECIMALS = 12;

    private final Entitlement alone;
    private final List<Message> steps;
    private Money amount;
    private @Nullable BigDecimal quantity;

    FittedCredit(Entitlement alone) {
        this.alone = alone;
        this.steps = new ArrayList<>(alone.steps());
        this.amount = alone.credit();
        this.quantity = alone.quantity();
    }

    Money amount() {
        return amount;
    }

    void say(String key, Object... arguments) {
        steps.add(Message.of(key, arguments));
    }

    void cutTo(Money most) {
        if (amount.compareTo(most) > 0) {
            say("assessment.step.cut", amount, most);
            amount = most;
        }
    }

    /** Takes off what windows that share days were credited before. */
    void deduct(List<GrantedCredit> earlier) {
        Money paid = earlier.stream().map(GrantedCredit::amount).reduce(nothing(), Money::plus);
        if (paid.isPositive() && amount.isPositive()) {
            Money rest = paid.compareTo(amount) < 0 ? amount.minus(paid) : nothing();
            say("assessment.step.overlap", earlier.size(), paid, rest);
            amount = rest;
        }
        BigDecimal given = earlier.stream()
                .map(one -> one.quantity() == null ? BigDecimal.ZERO : one.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        if (quantity != null && given.signum() > 0) {
            BigDecimal rest = quantity.subtract(given).max(BigDecimal.ZERO);
            say("assessment.step.overlap", earlier.size(), given.toPlainString(), rest.toPlainString());
            quantity = rest;
        }
    }

    /** A minimum is asked of what would really be paid. */
    void atLeast(CreditSchedule schedule) {
        Money minimum = schedule.minimum();
        if (minimum == null || !amount.isPositive()) {
            return;
        }
        int comparison = amount.compareTo(minimum);
        if (comparison < 0 || comparison == 0 && schedule.minimumExclusive()) {
            say(
                    schedule.minimumExclusive() ? "credit.step.notAboveMinimum" : "credit.step.belowMinimum",
                    amount,
                    minimum);
            amount = nothing();
        }
    }

    /** Gives back a percentage of what is left of the credit; answers how much of the money that was. */
    Money giveBack(BigDecimal percent) {
        Fraction share = Fraction.of(percent).dividedBy(Fraction.of(100));
        Money back = amount.times(share, RoundingMode.HALF_UP);
        amount = amount.minus(back);
        if (quantity != null) {
            quantity = Fraction.of(quantity)
                    .times(Fraction.ONE.minus(share))
                    .toDecimal(6, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
        return back;
    }

    Entitlement entitlement() {
        if (steps.size() == alone.steps().size()) {
            return alone;
        }
        return new Entitlement(alone.fee(), amount, percent(), alone.tier(), quantity, worth(), steps);
    }

    /** What is left of days or units is worth its share; money paid for units is worth itself. */
    private @Nullable Money worth() {
        Money whole = alone.fairValue();
        BigDecimal granted = alone.quantity();
        if (whole == null) {
            return null;
        }
        if (granted == null || quantity == null) {
            return amount;
        }
        return granted.signum() == 0
                ? whole
                : whole.times(Fraction.of(quantity).dividedBy(Fraction.of(granted)), RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal percent() {
        Money fee = alone.fee();
        if (amount.equals(alone.credit()) || alone.percent() == null || fee == null || fee.isZero()) {
            return alone.percent();
        }
        return Fraction.of(amount.minorUnits())
                .times(Fraction.of(100))
                .dividedBy(Fraction.of(fee.minorUnits()))
                .toDecimal(DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    private Money nothing() {
        return new Money(0, alone.credit().currency());
    }
}
