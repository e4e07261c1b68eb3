package io.recourse.assessment;

import io.recourse.contract.Term;
import io.recourse.contract.service.Fee;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The fee that a percentage credit is of: the monthly fee of each calendar month in the period, summed. A month in which
 * the fee changes, or which the clause covers only in part, counts by its days (design, settled question 5).
 */
public final class FeeBase {

    private FeeBase() {}

    /**
     * Summed fee of the days from {@code first} to {@code last}, both included, rounded half up once at the end; empty
     * if no fee is known for any of them. All fees have one currency: that of their contract.
     */
    public static Optional<Money> of(List<Fee> fees, LocalDate first, LocalDate last) {
        Fraction sum = Fraction.ZERO;
        boolean known = false;
        YearMonth end = YearMonth.from(last);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(end); month = month.plusMonths(1)) {
            LocalDate from = later(first, month.atDay(1));
            LocalDate until = earlier(last, month.atEndOfMonth()).plusDays(1);
            for (Fee fee : fees) {
                long days = days(fee.validity(), from, until);
                if (days > 0) {
                    known = true;
                    sum = sum.plus(
                            Fraction.of(fee.amount().minorUnits()).times(Fraction.of(days, month.lengthOfMonth())));
                }
            }
        }
        return known
                ? Optional.of(new Money(
                        sum.toLong(RoundingMode.HALF_UP),
                        fees.getFirst().amount().currency()))
                : Optional.empty();
    }

    private static long days(Term validity, LocalDate from, LocalDate until) {
        LocalDate end = validity.until() == null ? until : earlier(validity.until(), until);
        return ChronoUnit.DAYS.between(later(validity.from(), from), end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
