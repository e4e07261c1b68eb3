package io.recourse.ui.clause;

import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Credit;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** What outages of some lengths would be paid with: the schedule said in money or parts of the fee. */
public final class PayTable {

    /** Outages that tell most ladders apart. */
    public static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12),
            Duration.ofDays(3));

    private static final int FEE = 10_000;

    private PayTable() {}

    /** Percentage that remains of so many days, four decimals, if the service is down once for the length. */
    public static String availability(Duration down, int days) {
        BigDecimal whole = BigDecimal.valueOf(Duration.ofDays(days).toMillis());
        BigDecimal percent = whole.subtract(BigDecimal.valueOf(down.toMillis()))
                .multiply(BigDecimal.valueOf(100))
                .divide(whole, 12, RoundingMode.DOWN);
        return Formats.current().measured(percent);
    }

    /** What the schedule pays for one outage of the length in so many days, in words. */
    public static String pays(
            CreditSchedule schedule,
            BigDecimal promised,
            Comparison comparison,
            Duration down,
            int days,
            String currency) {
        Fraction counted = Fraction.of(Duration.ofDays(days).toSeconds());
        Fraction up = counted.minus(Fraction.of(down.toSeconds()));
        int edge = up.dividedBy(counted).times(Fraction.of(100)).compareTo(Fraction.of(promised));
        if (edge > 0 || edge == 0 && comparison == Comparison.BELOW) {
            return UiTexts.text("register.pay.kept");
        }
        try {
            Money fee = Money.of(BigDecimal.valueOf(FEE), currency);
            return words(schedule, CreditCalculation.calculate(schedule, new CreditInput(up, counted, fee, 1, days)));
        } catch (InvalidInput otherCurrency) {
            return Formats.NONE;
        }
    }

    private static String words(CreditSchedule schedule, Credit credit) {
        Formats formats = Formats.current();
        BigDecimal quantity = credit.quantity();
        BigDecimal percent = credit.percent();
        if (quantity != null) {
            return CreditWords.quantity(schedule, quantity);
        }
        if (percent != null) {
            return percent.signum() == 0
                    ? UiTexts.text("register.pay.nothing")
                    : UiTexts.text("register.pay.ofFee", formats.decimal(percent, 0, 4, RoundingMode.HALF_UP) + "%");
        }
        return credit.amount().isPositive() ? formats.money(credit.amount()) : UiTexts.text("register.pay.nothing");
    }
}
