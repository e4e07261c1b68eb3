package io.recourse.claim.clock;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Reason;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.terms.Notice;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.time.WorkingDays;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of claims, and what people say that stops or moves them. Everybody may read. */
@Service
@Transactional
public class ClockService {

    private final ClaimService claims;
    private final ContractService contracts;
    private final ClockFinder finder;
    private final JooqNotices notices;
    private final JooqEarlyNotices early;
    private final JooqReminders reminders;
    private final ReminderDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    ClockService(
            ClaimService claims,
            ContractService contracts,
            ClockFinder finder,
            JooqNotices notices,
            JooqEarlyNotices early,
            JooqReminders reminders,
            ReminderDesk desk,
            AuditTrail audit,
            Clock clock) {
        this.claims = claims;
        this.contracts = contracts;
        this.finder = finder;
        this.notices = notices;
        this.early = early;
        this.reminders = reminders;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** The clocks of a claim as they stand now; throws NotFound. */
    @PermitAll
    @Transactional(readOnly = true)
    public ClaimClocks of(ClaimId id) {
        Claim claim = claims.get(id);
        Instant now = clock.instant();
        WorkingDays working = finder.workingDays(claim);
        Notice asked = claim.deadline().window().notice();
        return new ClaimClocks(
                finder.clocks(claim).stream()
                        .map(one -> new ClaimClocks.Running(
                                one,
                                one.percentGone(now),
                                Turn.of(claim, one.kind()),
                                one.milestones(working).stream()
                                        .filter(milestone -> milestone.due().isAfter(now))
                                        .toList()))
                        .toList(),
                finder.notice(claim).orElse(null),
                claim.deadline().noticeBy(),
                asked != null && asked.lapses(),
                lead(claim.subject().contract()),
                reminders.of(id));
    }

    /** Claims that have not reached the vendor or hold an offer of it, with what runs against them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<OpenClaim> open() {
        return finder.open(claims.list(ClaimFilter.timed()));
    }

    /**
     * Records that the vendor was told of the incident. Throws InvalidInput that names every faulty field, Conflict if
     * that is recorded already or the contract asks for no notice. A notice that was given in time may be recorded even
     * after the claim has expired, so that it can be reopened.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public NoticeGiven recordNotice(ClaimId id, NoticeDraft draft) {
        Claim claim = claims.get(id);
        if (claim.deadline().noticeBy() == null) {
            throw new Conflict("claim.notice.notAsked", claim.name());
        }
        Instant now = clock.instant();
        CheckedNotice said = CheckedNotice.of(
                draft,
                now,
                (check, toldAt) -> check.that(
                        !toldAt.isBefore(claim.deadline().period().from()), "toldAt", "claim.notice.beforePeriod"));
        NoticeGiven notice =
                new NoticeGiven(id, said.toldAt(), said.means(), said.reference(), CurrentUser.name(), now);
        if (!notices.add(notice)) {
            throw new Conflict("claim.notice.known", claim.name());
        }
        audit.record(
                "CLAIM_NOTICE_RECORDED",
                "claim",
                id,
                claim.name(),
                said.detail(notice.isInTime(claim.deadline().noticeBy())));
        follow(claim);
        notify(claim, notice);
        return notice;
    }

    /** Where the step of the claim that says the same is possible and the user's work, it is taken as well. */
    private void notify(Claim claim, NoticeGiven notice) {
        boolean possible = claims.nextSteps(claim).stream().anyMatch(step -> step.to() == ClaimStatus.NOTIFIED);
        if (!possible) {
            return;
        }
        LocalDate told = LocalDate.ofInstant(notice.toldAt(), claim.deadline().zone());
        LocalDate day = claims.events(claim.id()).stream()
                .filter(event -> event.kind() == ClaimEvent.Kind.MOVED)
                .map(ClaimEvent::occurredOn)
                .filter(last -> last.isAfter(told))
                .max(Comparator.naturalOrder())
                .orElse(told);
        claims.move(
                claim.id(),
                new ClaimMove(ClaimStatus.NOTIFIED, null, null, null, day, claim.version())
                        .provedBy(
                                notice.reference() == null
                                        ? notice.means()
                                        : notice.means() + " " + notice.reference()));
    }

    /** Takes back a record of a notice that was made by mistake. Throws Conflict if there is none. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public void voidNotice(ClaimId id, String reason) {
        Claim claim = claims.get(id);
        String because = Reason.checked(reason);
        NoticeGiven wrong = notices.find(id).orElseThrow(() -> new Conflict("claim.notice.none", claim.name()));
        if (!notices.makeVoid(id, because)) {
            throw new Conflict("claim.notice.none", claim.name());
        }
        // It was wrong before there was a claim, too: the next claim of the period must not get it.
        early.makeVoid(new RunningPeriod(claim.subject().clause(), claim.periodLabel()), wrong, because);
        if (!claims.takeNoticeBack(id, because)) {
            audit.record("CLAIM_NOTICE_VOIDED", "claim", id, claim.name(), Map.of("reason", because));
        }
        follow(claims.get(id));
    }

    /** How long claims of a contract travel; null if they arrive at once. */
    @PermitAll
    @Transactional(readOnly = true)
    public @Nullable DeliveryLead lead(ContractId contract) {
        return notices.lead(contract).orElse(null);
    }

    /** Says how long claims of a contract travel; null if they arrive at once. Throws NotFound or InvalidInput. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public void setLead(ContractId id, @Nullable DeliveryLead lead) {
        Contract contract = contracts.get(id);
        if (lead != null && (lead.days() < 1 || lead.days() > DeliveryLead.MOST_DAYS)) {
            throw new InvalidInput("days", "input.whole", 1, DeliveryLead.MOST_DAYS);
        }
        notices.setLead(id, lead);
        audit.record(
                "DELIVERY_LEAD_CHANGED",
                ContractService.SUBJECT,
                id,
                contract.reference(),
                lead == null
                        ? Map.of()
                        : Map.of("days", lead.days(), "counted", lead.counted().name()));
        claims.list(new ClaimFilter(Set.of(), null, id, null)).stream()
                .filter(claim -> claim.status().isUnsubmitted())
                .forEach(this::follow);
    }

    private void follow(Claim claim) {
        List<ClaimClock> clocks = finder.clocks(claim);
        desk.tidy(claim, clocks, finder.notice(claim).orElse(null));
    }
}
