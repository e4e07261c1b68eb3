package io.recourse.contract.terms;

import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;

/**
 * What a credit is computed from.
 *
 * @param upSeconds seconds counted as up, exact
 * @param countedSeconds seconds counted at all, exact; zero if nothing was
 * @param fee the base that the clause names, as a rule the service's fee of the service month
 * @param incidents number of outages, for PER_INCIDENT; from 0
 * @param daysInMonth days over which the fee runs, for the worth of a day of TIERED_DAYS; 1 to {@value #MOST_DAYS}, a year with the
 *     part of one that joins it
 */
public record CreditInput(Fraction upSeconds, Fraction countedSeconds, Money fee, int incidents, int daysInMonth) {

    static final int MOST_INCIDENTS = 1_000_000;

    /** Most days of a period: a leap year, and a year that lacks a day before it. */
    public static final int MOST_DAYS = 731;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public CreditInput {
        if (upSeconds.signum() < 0) {
            throw new InvalidInput("availability.upSeconds", "input.negative");
        }
        if (countedSeconds.compareTo(upSeconds) < 0) {
            throw new InvalidInput("availability.upSeconds", "credit.upExceedsCounted");
        }
        if (fee.isNegative()) {
            throw new InvalidInput("fee.amount", "input.negative");
        }
        if (incidents < 0 || incidents > MOST_INCIDENTS) {
            throw new InvalidInput("incidents", "input.whole", 0, MOST_INCIDENTS);
        }
        if (daysInMonth < 1 || daysInMonth > MOST_DAYS) {
            throw new InvalidInput("daysInMonth", "input.whole", 1, MOST_DAYS);
        }
    }

    /** One incident if anything was down, a month of 30 days. */
    public static CreditInput of(Fraction upSeconds, Fraction countedSeconds, Money fee) {
        return new CreditInput(upSeconds, countedSeconds, fee, upSeconds.equals(countedSeconds) ? 0 : 1, 30);
    }

    Fraction availability() {
        return upSeconds.dividedBy(countedSeconds);
    }

    Fraction downSeconds() {
        return countedSeconds.minus(upSeconds);
    }
}
