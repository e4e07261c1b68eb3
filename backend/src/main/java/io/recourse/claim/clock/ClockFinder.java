package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.time.WorkingDays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the clocks of one claim hang on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockFinder {

    private final JooqNotices notices;
    private final HolidayCalendars calendars;

    ClockFinder(JooqNotices notices, HolidayCalendars calendars) {
        this.notices = notices;
        this.calendars = calendars;
    }

    List<ClaimClock> clocks(Claim claim) {
        return RunningClocks.of(
                claim,
                notice(claim).orElse(null),
                notices.lead(claim.subject().contract()).orElse(null),
                workingDays(claim));
    }

    Optional<NoticeGiven> notice(Claim claim) {
        return notices.find(claim.id());
    }

    /** The days that the clause counts as working days. */
    WorkingDays workingDays(Claim claim) {
        return calendars.workingDays(claim.deadline().window().calendar());
    }
}
