package io.recourse.claim.clock;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.measurement.MeasurementSource;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Down on Monday, 10 August 2026, from 8:00 to 10:00 in Hong Kong (00:00 to 02:00 UTC), where 99.9 % of August allow 44
 * minutes. The vendor must be told within three days, until the end of the 13th there (16:00 UTC), or nothing can be claimed.
 */
@Component
class EarlyNoticeFixture {

    static final String OUTAGE = "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN";
    static final Instant TOLD = Instant.parse("2026-08-11T03:00:00Z");
    static final NoticeDraft TICKET = new NoticeDraft(TOLD, "Ticket", "T-4711");
    static final ClaimWindow THREE_DAYS =
            new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(3, Notice.Unit.DAYS, true));

    private final AssessmentFixture assessments;
    private final EarlyNoticeService notices;
    private final ClaimService claims;

    EarlyNoticeFixture(AssessmentFixture assessments, EarlyNoticeService notices, ClaimService claims) {
        this.assessments = assessments;
        this.notices = notices;
        this.claims = claims;
    }

    /** A clause whose service was down so in the part of August that is measured. */
    Measured down(ClaimWindow window, String outage) {
        Clause clause = assessments.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(window));
        MeasurementSource measuring = assessments.source();
        assessments.measureUpTo(measuring, clause, "2026-07-31T00:00:00Z", "2026-08-11T00:00:00Z", outage);
        assessments.work();
        return new Measured(clause, measuring);
    }

    Measured down() {
        return down(THREE_DAYS, OUTAGE);
    }

    /** A clause and what watches it. */
    record Measured(Clause clause, MeasurementSource source) {}

    /** All of August is measured and assessed. */
    void over(Measured measured, String... outages) {
        measure(measured, outages);
        work();
    }

    /** The same without the assessment, so without the claim. */
    void measure(Measured measured, String... outages) {
        assessments.measure(measured.source(), measured.clause(), outages);
    }

    void work() {
        assessments.work();
    }

    Assessment august(Measured measured) {
        return assessments.latest(measured.clause(), "2026-08");
    }

    EarlyNotice record(Measured measured, NoticeDraft draft) {
        return ActingAs.user(
                "teller", Role.IT, () -> notices.record(august(measured).id(), draft));
    }

    void takeBack(Measured measured, String reason) {
        ActingAs.role(Role.LEGAL, () -> notices.takeBack(august(measured).id(), reason));
    }

    PeriodNotice state(Measured measured) {
        return ActingAs.role(Role.AUDITOR, () -> notices.of(august(measured).id()));
    }

    Optional<Claim> claim(Measured measured) {
        return ActingAs.role(Role.AUDITOR, () -> claims.list(ClaimFilter.all())).stream()
                .filter(one -> one.subject().clause().equals(measured.clause().id()))
                .findFirst();
    }
}
