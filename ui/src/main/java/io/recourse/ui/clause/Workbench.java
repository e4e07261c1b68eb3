package io.recourse.ui.clause;

import io.recourse.assessment.ClauseTrials;
import io.recourse.contract.calendar.HolidayCalendars;
import org.springframework.stereotype.Component;

/**
 * What the clause form needs beside the draft: trials on real measurement, and the calendars a clause may name.
 */
@Component
record Workbench(ClauseTrials trials, HolidayCalendars calendars) {}
