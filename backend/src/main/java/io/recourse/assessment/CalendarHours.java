package io.recourse.assessment;

import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.time.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the days of the holiday calendars by which hours of clauses are counted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarHours {

    private final HolidayCalendars calendars;

    CalendarHours(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    /** Knows each calendar once it was asked for; for one computation of many clauses. */
    Function<Assignment, Assignment> lookup() {
        Map<String, WorkingDays> known = new HashMap<>();
        return assignment -> {
            ClauseVersion version = assignment.version();
            ClauseTerms terms = version.terms();
            return terms.calendarsOfHours().isEmpty()
                    ? assignment
                    : assignment.by(version.with(
                            terms.withHoursBy(code -> known.computeIfAbsent(code, calendars::workingDays))));
        };
    }

    /** Years from one day to another of which a calendar of the clause's hours has no days. */
    SortedSet<Integer> missingYears(ClauseTerms terms, LocalDate first, LocalDate last) {
        SortedSet<Integer> missing = new TreeSet<>();
        terms.calendarsOfHours()
                .forEach(code -> missing.addAll(calendars.workingDays(code).missing(first.getYear(), last.getYear())));
        return missing;
    }
}
