package io.recourse.claim;

import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.calendar.HolidayYear;
import io.recourse.contract.calendar.HolidaysChanged;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds years of holidays that claims still miss although they are known: those that came with a newer version of the
 * program, which nobody entered and so nobody told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KnownYears {

    private final HolidayCalendars calendars;
    private final JooqClaims claims;
    private final ApplicationEventPublisher events;

    KnownYears(HolidayCalendars calendars, JooqClaims claims, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.claims = claims;
        this.events = events;
    }

    /** Has the days of such claims reckoned again, as if the years were entered now. */
    void tell() {
        for (HolidayCalendar calendar : calendars.list()) {
            Set<Integer> known =
                    calendar.years().stream().map(HolidayYear::year).collect(Collectors.toSet());
            Set<Integer> news = claims.unsubmittedBy(calendar.code()).stream()
                    .flatMap(claim -> claim.deadline().missingYears().stream())
                    .filter(known::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            news.forEach(year -> events.publishEvent(new HolidaysChanged(calendar.code(), year)));
        }
    }
}
