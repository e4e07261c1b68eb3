package io.recourse.assessment.remedy;

import io.recourse.contract.Contract;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of a contract over which credits may be capped, in the order in which the caps are applied. */
enum CapSpan {
    MONTH,
    QUARTER,
    YEAR;

    /** First and last day of a span. */
    record Days(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    @Nullable
    CreditCap cap(CreditCaps caps) {
        return switch (this) {
            case MONTH -> caps.contractMonth();
            case QUARTER -> caps.contractQuarter();
            case YEAR -> caps.contractYear();
        };
    }

    /** The span that holds a day. Months and quarters are those of the calendar, years begin as the contract did. */
    Days holding(LocalDate day, Contract contract) {
        return switch (this) {
            case MONTH -> days(Period.containing(PeriodKind.MONTH, day));
            case QUARTER -> days(Period.containing(PeriodKind.QUARTER, day));
            case YEAR -> year(contract.term().from(), day);
        };
    }

    private static Days days(Period period) {
        return new Days(period.firstDay(), period.lastDay());
    }

    /** A contract that begins on 29 February has its other years begin on the 28th, which belongs to the new year. */
    static Days year(LocalDate begin, LocalDate day) {
        long years = Math.max(0, begin.until(day).getYears());
        if (!day.isBefore(begin.plusYears(years + 1))) {
            years++;
        }
        LocalDate first = begin.plusYears(years);
        return new Days(first, begin.plusYears(years + 1).minusDays(1));
    }
}
