package io.recourse.ui.clause;

import io.recourse.assessment.ClauseTrials;
import io.recourse.assessment.Trial;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.WorkingDays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clause form needs beside the draft: trials on real measurement, and the calendars a clause may name. */
@Component
class Workbench {

    private static final int MONTHS = 12;

    private final ClauseTrials trials;
    private final HolidayCalendars calendars;

    Workbench(ClauseTrials trials, HolidayCalendars calendars) {
        this.trials = trials;
        this.calendars = calendars;
    }

    /** What the draft would have given in the last twelve months; without the clause that it takes the place of. */
    Trial tried(ServiceId service, @Nullable ClauseId replaced, ClauseVersionDraft draft) {
        return trials.of(service, replaced, draft, MONTHS);
    }

    /** All that a clause may name. */
    List<HolidayCalendar> calendars() {
        return calendars.list();
    }

    /** The one with the code; empty if there is none. */
    Optional<HolidayCalendar> calendar(String code) {
        return calendars.find(code);
    }

    /** Those of the calendar; of the organisation without a code. */
    WorkingDays workingDays(@Nullable String code) {
        return calendars.workingDays(code);
    }
}
