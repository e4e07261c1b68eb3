package io.recourse.claim;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.text.Conflict;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims as people work on them. Everybody who is signed in may read them; each step has its own people. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimService {

    private final JooqClaims claims;
    private final JooqClaimChanges changes;
    private final JooqClaimEvents events;
    private final ClaimSteps steps;
    private final StepWriter writer;
    private final CreditSteps credits;
    private final CreditsTakenBack creditsBack;
    private final JooqClaimCredits booked;
    private final ReopeningSteps reopenings;
    private final OfferSteps offers;
    private final NoticeSteps notices;
    private final Releasers releasers;
    private final JooqAmendments amendments;
    private final JooqStatements statements;
    private final ReaderMask mask;
    private final Ledger ledger;
    private final AuditTrail audit;

    ClaimService(
            JooqClaims claims,
            JooqClaimChanges changes,
            JooqClaimEvents events,
            ClaimSteps steps,
            StepWriter writer,
            CreditSteps credits,
            CreditsTakenBack creditsBack,
            JooqClaimCredits booked,
            ReopeningSteps reopenings,
            OfferSteps offers,
            NoticeSteps notices,
            Releasers releasers,
            JooqAmendments amendments,
            JooqStatements statements,
            ReaderMask mask,
            Ledger ledger,
            AuditTrail audit) {
        this.claims = claims;
        this.changes = changes;
        this.events = events;
        this.steps = steps;
        this.writer = writer;
        this.credits = credits;
        this.creditsBack = creditsBack;
        this.booked = booked;
        this.reopenings = reopenings;
        this.offers = offers;
        this.notices = notices;
        this.releasers = releasers;
        this.amendments = amendments;
        this.statements = statements;
        this.mask = mask;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Claims by last day, soonest first, those without one at the end. */
    public List<Claim> list(ClaimFilter filter) {
        return claims.list(filter, null, 10_000);
    }

    /** The same, page by page: at most {@code limit} after the given claim. */
    public List<Claim> listAfter(ClaimFilter filter, @Nullable ClaimId last, int limit) {
        return claims.list(filter, last == null ? null : steps.get(last), limit);
    }

    /** One claim; throws NotFound. */
    public Claim get(ClaimId id) {
        return steps.get(id);
    }

    /** Steps of a claim, oldest first; throws NotFound. */
    public List<ClaimEvent> events(ClaimId id) {
        return events.of(steps.get(id));
    }

    /** One claim with its steps, as the current user may read them, its ledger entries and what they may do; throws NotFound. */
    public ClaimDetails details(ClaimId id) {
        Claim claim = steps.get(id);
        List<JournalEntry> entries = mayReadEntries() ? ledger.entriesOfClaim(id.value()) : List.of();
        return new ClaimDetails(
                mask.of(claim),
                mask.of(events.of(claim)),
                entries,
                nextSteps(claim),
                releasers.of(claim),
                steps.today(claim));
    }

    /** What the current user may do with the claim now, in the order of the table. */
    public List<Transition> nextSteps(Claim claim) {
        StepSituation situation = steps.situation(claim, steps.today(claim));
        return Transitions.from(claim.status()).stream()
                .filter(step -> step.task() != Task.COMPUTE && steps.isMine(claim, step))
                .filter(step -> steps.afterAll(claim, step).isEmpty())
                .filter(step -> StepGuards.refusal(claim, step, situation).isEmpty())
                .filter(step -> Concessions.refusal(claim, step, mayDisputeRest(claim, step), null, situation) == null)
                .toList();
    }

    /**
     * Takes a claim one step further. Throws Conflict if the step does not exist, was decided on an old version, needs
     * another person or comes too late; InvalidInput for what is missing; AccessDenied if it is another's work.
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim move(ClaimId id, ClaimMove move) {
        return steps.take(id, move);
    }

    /**
     * Says that a later revision of the assessment was dealt with, for example by a letter to the vendor.
     *
     * @param reason what was done about it
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim settleAmendment(ClaimId id, String reason, int version) {
        Claim claim = steps.get(id);
        Claim.Amendment amendment = claim.amendment();
        if (amendment == null) {
            throw new Conflict("claim.refused.noAmendment", claim.name());
        }
        String because = Reason.checked(reason);
        if (claim.version() != version || !changes.amend(claim, null)) {
            throw Conflict.changedMeanwhile();
        }
        ClaimEvent event = events.append(
                claim,
                ClaimEvent.Kind.AMENDMENT_SETTLED,
                steps.today(claim),
                claim.status(),
                amendment.computed(),
                because,
                null,
                null,
                amendment.assessment());
        Claim settled = steps.get(id);
        writer.record(settled, event);
        return settled;
    }

    /**
     * Books a credit note or invoice line, or a part of the credit, on a claim that was agreed to. The same key with the
     * same content has one effect. Throws Conflict if nothing was agreed or the key names another credit; InvalidInput
     * for what does not fit the claim.
     */
    @Transactional
    @RolesAllowed(Roles.FINANCE)
    public Claim credit(ClaimId id, ClaimCredit credit) {
        return credits.book(id, credit);
    }

    /**
     * Takes in a voucher instead of a credit note, or the days, points or units that a claim is for: held in the books
     * until used. The same key has one effect. Throws as {@link #credit} does.
     *
     * @param credit face value of the voucher; zero and last for days, points or units
     * @param quantity what was given of them, at least what was agreed; null for a voucher of money
     */
    @Transactional
    @RolesAllowed(Roles.FINANCE)
    public Claim receive(ClaimId id, ClaimCredit credit, Claim.@Nullable Quantity quantity) {
        return credits.receive(id, credit, quantity);
    }

    /**
     * Proposes to let an expired claim live again; it does once another person, of the other office, takes it back to
     * ASSESSED. Throws Conflict if it is not expired or was changed meanwhile, InvalidInput for what is missing.
     *
     * @param until last day that the claim gets; not before today
     */
    @Transactional
    @RolesAllowed({Roles.LEGAL, Roles.FINANCE})
    public Claim proposeReopening(ClaimId id, LocalDate until, String reason, int version) {
        return reopenings.propose(id, until, reason, version);
    }

    /**
     * Records that the vendor prolonged its offer. Throws Conflict if there is no offer with a last day, or the claim has
     * changed; InvalidInput if the day is not later than the one before or is over, or nothing proves it.
     *
     * @param until last day on which it may now be accepted, in the clause's zone
     * @param evidence where the vendor says so
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public Claim prolongOffer(ClaimId id, LocalDate until, String evidence, @Nullable String reason, int version) {
        return offers.prolong(id, until, evidence, reason, version);
    }

    /**
     * Takes back that the vendor was told of the incident: the claim waits for a notice again. False if it says of none,
     * or has reached the vendor already.
     *
     * @param reason why the record was wrong
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public boolean takeNoticeBack(ClaimId id, String reason) {
        return notices.takeBack(id, reason);
    }

    /**
     * Takes back the latest credit of a claim, booked by mistake: its entries are reversed, and the claim stands where it
     * stood before. Throws NotFound for an unknown key, Conflict if a later credit stands, it was taken back before, or
     * the claim has gone on since; InvalidInput without a reason.
     */
    @Transactional
    @RolesAllowed(Roles.FINANCE)
    public Claim takeCreditBack(ClaimId id, String idempotencyKey, String reason) {
        return creditsBack.take(id, idempotencyKey, reason);
    }

    /** Credits of a claim that count, in the order in which they were booked; throws NotFound. */
    public List<BookedCredit> credits(ClaimId id) {
        return booked.of(steps.get(id));
    }

    /** Reverses what the sample workspace's claims posted, and removes them. Returns how many there were. */
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    public int removeSample(LocalDate eventDate) {
        ledger.reverseSample(eventDate);
        statements.removeSample();
        amendments.removeSample();
        booked.removeSample();
        events.removeSample();
        int removed = changes.removeSample();
        audit.record("SAMPLE_CLAIMS_REMOVED", "claim", null, null, Map.of("claims", removed));
        return removed;
    }

    /** A part may be approved with the rest in dispute, unless it is an offer. */
    private static boolean mayDisputeRest(Claim claim, Transition step) {
        return step.to() == ClaimStatus.PARTIALLY_APPROVED
                && step.from() != ClaimStatus.COUNTER_OFFERED
                && step.task().isMine();
    }

    private static boolean mayReadEntries() {
        return CurrentUser.roles().stream().anyMatch(role -> role != io.recourse.access.Role.IT);
    }
}
