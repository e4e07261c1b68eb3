package io.recourse.claim;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.terms.ClaimDays;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A claim is opened when its period is over, but some contracts want a notice within days of the incident, or the claim
 * itself: these days are told while the period runs.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class RunningWindows {

    private final AssessmentService assessments;
    private final AssessedFacts facts;
    private final HolidayCalendars calendars;

    RunningWindows(AssessmentService assessments, AssessedFacts facts, HolidayCalendars calendars) {
        this.assessments = assessments;
        this.facts = facts;
        this.calendars = calendars;
    }

    /** Of every running period whose promise is broken so far and pays, if its days come before its end. */
    public List<RunningWindow> all() {
        return assessments.brokenSoFar().stream()
                .flatMap(assessment -> of(assessment).stream())
                .toList();
    }

    /** The days that the contract counts from the incident of a period, whether its promise is broken or not yet. */
    public Optional<RunningWindow> of(Assessment assessment) {
        AssessmentFacts known = facts.of(assessment);
        ClaimWindow window = known.window();
        Instant since = known.firstDowntime();
        if (since == null
                || !facts.pays(assessment)
                || window.notice() == null && !window.rule().countsFromIncident()) {
            return Optional.empty();
        }
        ClaimDays days = window.days(known.occasion(), calendars.workingDays(window.calendar()));
        Instant end = known.period().to();
        Instant receivedBy = days.receivedBy();
        Notice asked = window.notice();
        boolean notice = days.noticeBy() != null;
        boolean lapses = asked != null && asked.lapses();
        boolean early = receivedBy != null && !receivedBy.isAfter(end);
        return notice || early
                ? Optional.of(new RunningWindow(assessment, days, notice, lapses, early, since, window.calendar()))
                : Optional.empty();
    }
}
