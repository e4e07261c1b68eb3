package io.recourse.claim.clock;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.ClaimService;
import io.recourse.claim.Reason;
import io.recourse.claim.RunningWindow;
import io.recourse.claim.RunningWindows;
import io.recourse.contract.clause.ClauseService;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that were given before there was a claim, by clause and period; any revision of its figure names the period. */
@Service
@Transactional
public class EarlyNoticeService {

    private final AssessmentService assessments;
    private final RunningWindows windows;
    private final ClaimService claims;
    private final JooqEarlyNotices notices;
    private final JooqRunningReminders reminders;
    private final AuditTrail audit;
    private final Clock clock;

    EarlyNoticeService(
            AssessmentService assessments,
            RunningWindows windows,
            ClaimService claims,
            JooqEarlyNotices notices,
            JooqRunningReminders reminders,
            AuditTrail audit,
            Clock clock) {
        this.assessments = assessments;
        this.windows = windows;
        this.claims = claims;
        this.notices = notices;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the contract wants of the vendor's being told in a period, and what was recorded; throws NotFound. */
    @PermitAll
    @Transactional(readOnly = true)
    public PeriodNotice of(AssessmentId id) {
        Assessment latest = latest(id);
        RunningPeriod period = RunningPeriod.of(latest);
        Optional<RunningWindow> window = windows.of(latest).filter(RunningWindow::noticeFirst);
        return new PeriodNotice(
                window.map(RunningWindow::since).orElse(null),
                window.map(one -> one.days().noticeBy()).orElse(null),
                window.map(RunningWindow::lapses).orElse(false),
                latest.zone(),
                !latest.finished(),
                notices.find(period).orElse(null),
                notices.claim(period).orElse(null));
    }

    /** Every period of which the vendor was told before there was a claim. */
    @PermitAll
    @Transactional(readOnly = true)
    public Set<RunningPeriod> notified() {
        return notices.notified();
    }

    /**
     * Records that the vendor was told of the first incident of a period. Saying the same again changes nothing. Throws
     * InvalidInput that names every faulty field; Conflict if another notice stands, there is a claim already, or the
     * contract asks for none.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public EarlyNotice record(AssessmentId id, NoticeDraft draft) {
        Assessment latest = latest(id);
        RunningPeriod period = RunningPeriod.of(latest);
        refuseIfClaimed(period);
        RunningWindow window = windows.of(latest)
                .filter(RunningWindow::noticeFirst)
                .orElseThrow(() -> new Conflict("claim.notice.early.notAsked", name(latest)));
        Instant now = clock.instant();
        CheckedNotice said = CheckedNotice.of(
                draft,
                now,
                (check, toldAt) -> check.that(
                        !toldAt.isBefore(window.since()),
                        "toldAt",
                        "claim.notice.beforeIncident",
                        window.since().toString()));
        EarlyNotice notice = new EarlyNotice(
                period.clause(),
                period.label(),
                said.toldAt(),
                said.means(),
                said.reference(),
                CurrentUser.name(),
                now);
        if (!notices.add(notice)) {
            return notices.find(period)
                    .filter(known -> isSame(known, notice))
                    .orElseThrow(() -> new Conflict("claim.notice.early.known", name(latest)));
        }
        reminders.settleNotice(period);
        Map<String, @Nullable Object> detail =
                said.detail(notice.isInTime(window.days().noticeBy()));
        detail.put("period", period.label());
        tell("CLAIM_NOTICE_RECORDED", latest, detail);
        return notice;
    }

    /** Takes back a record that was made by mistake, with a reason. Throws Conflict if there is none, or a claim has it. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public void takeBack(AssessmentId id, String reason) {
        Assessment latest = latest(id);
        RunningPeriod period = RunningPeriod.of(latest);
        String because = Reason.checked(reason);
        refuseIfClaimed(period);
        if (!notices.makeVoid(period, because)) {
            throw new Conflict("claim.notice.none", name(latest));
        }
        reminders.reopenNotice(period, clock.instant());
        tell("CLAIM_NOTICE_VOIDED", latest, Map.of("period", period.label(), "reason", because));
    }

    private void refuseIfClaimed(RunningPeriod period) {
        notices.holdOpening(period);
        Optional<ClaimId> claim = notices.claim(period);
        if (claim.isPresent()) {
            throw new Conflict(
                    "claim.notice.early.claimed", claims.get(claim.get()).name());
        }
    }

    private Assessment latest(AssessmentId id) {
        Assessment any = assessments.get(id);
        return assessments.latest(any.subject().clause(), any.period()).orElse(any);
    }

    private static boolean isSame(EarlyNotice one, EarlyNotice other) {
        return one.toldAt().equals(other.toldAt())
                && one.means().equals(other.means())
                && Objects.equals(one.reference(), other.reference());
    }

    private void tell(String action, Assessment about, Map<String, @Nullable Object> detail) {
        audit.record(action, ClauseService.SUBJECT, about.subject().clause(), name(about), detail);
    }

    private static String name(Assessment assessment) {
        return assessment.subject().clauseTitle() + ", " + assessment.period().label();
    }
}
