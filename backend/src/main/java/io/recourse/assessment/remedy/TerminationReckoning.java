package io.recourse.assessment.remedy;

import io.recourse.assessment.Assessment;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.money.Fraction;
import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out from the finished assessments of a clause whether it gives a right to terminate on a day. */
final class TerminationReckoning {

    private final TerminationRight rule;
    private final Formula formula;
    private final PeriodCalendar calendar;
    private final TreeMap<Period, Assessment> missed = new TreeMap<>();

    /** Latest assessments of the clause in any order; those that still run do not count. */
    TerminationReckoning(TerminationRight rule, ClauseTerms terms, List<Assessment> assessments) {
        this.rule = rule;
        this.formula = terms.formula();
        this.calendar = terms.periods();
        assessments.stream()
                .filter(one -> one.finished() && isMissed(one))
                .forEach(one -> missed.putIfAbsent(one.period().whole(), one));
    }

    /** The right by the last period that gave it; what counts so far if none did. */
    TerminationStanding on(LocalDate today, Clause clause, @Nullable Period last) {
        for (Period period : missed.descendingKeySet()) {
            List<MissedPeriod> counted = counted(period);
            if (counted.size() >= rule.misses()) {
                return standing(today, clause, counted, period);
            }
        }
        List<MissedPeriod> soFar = last == null ? List.of() : counted(last.whole());
        return new TerminationStanding(
                clause, rule, windowsShareDays(), TerminationStanding.State.NONE, soFar, null, null, lacking(last));
    }

    private TerminationStanding standing(LocalDate today, Clause clause, List<MissedPeriod> counted, Period period) {
        LocalDate end = lastDay(period);
        Integer days = rule.exerciseDays();
        LocalDate until = days == null ? null : end.plusDays(days);
        boolean open = until == null || !today.isAfter(until);
        return new TerminationStanding(
                clause,
                rule,
                windowsShareDays(),
                open ? TerminationStanding.State.OPEN : TerminationStanding.State.LAPSED,
                counted,
                end.plusDays(1),
                until,
                0);
    }

    /** Each further period pushes the oldest one out of those that the rule looks at. */
    private int lacking(@Nullable Period last) {
        int further = 1;
        while (last != null && further < rule.misses()) {
            if (further + counted(last.whole(), rule.within() - further).size() >= rule.misses()) {
                return further;
            }
            further++;
        }
        return rule.misses();
    }

    /**
     * Missed periods among as many as the rule looks at, of which the given one is the last. Of windows that share days
     * only those that share none are counted, or one outage would be as many misses as there are windows over it.
     */
    private List<MissedPeriod> counted(Period last) {
        return counted(last, rule.within());
    }

    private List<MissedPeriod> counted(Period last, int periods) {
        List<MissedPeriod> counted = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            Period period = calendar.apart(last, -i);
            Assessment one = missed.get(period);
            if (one != null) {
                counted.addFirst(new MissedPeriod(period, one.id(), one.figure().availability()));
            } else if (rule.isConsecutive()) {
                break;
            }
        }
        return counted;
    }

    private boolean windowsShareDays() {
        return calendar.windowsAtOnce() > 1;
    }

    private LocalDate lastDay(Period period) {
        Assessment one = java.util.Objects.requireNonNull(missed.get(period));
        LocalDate assessed = one.lastDay();
        return period.lastDay().isBefore(assessed) || one.period().part() == 0 ? assessed : period.lastDay();
    }

    private boolean isMissed(Assessment one) {
        String exact = one.figure().exact();
        if (rule.below() == null) {
            return one.figure().isBreached();
        }
        if (exact == null) {
            return false;
        }
        int bar = exact.indexOf('/');
        Fraction availability =
                new Fraction(new BigInteger(exact.substring(0, bar)), new BigInteger(exact.substring(bar + 1)));
        return formula.compared(availability).times(Fraction.of(100)).compareTo(Fraction.of(rule.below())) < 0;
    }
}
