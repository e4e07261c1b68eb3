package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.policy.Office;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Amends what was submitted, which is never edited: somebody proposes another amount, another person releases it, above
 * the limit two, and from then on the claim asks for it. What it asked for before stays on record.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimAmendments {

    /** With the vendor and not agreed to yet; afterwards an agreement is disputed first. */
    private static final Set<ClaimStatus> AMENDABLE = EnumSet.of(
            ClaimStatus.SUBMITTED,
            ClaimStatus.ACKNOWLEDGED,
            ClaimStatus.UNDER_REVIEW,
            ClaimStatus.COUNTER_OFFERED,
            ClaimStatus.DISPUTED);

    private final JooqClaims claims;
    private final JooqAmendments amendments;
    private final AmendmentSteps told;
    private final ClaimSteps steps;
    private final ReaderMask mask;
    private final Clock clock;

    ClaimAmendments(
            JooqClaims claims,
            JooqAmendments amendments,
            AmendmentSteps told,
            ClaimSteps steps,
            ReaderMask mask,
            Clock clock) {
        this.claims = claims;
        this.amendments = amendments;
        this.told = told;
        this.steps = steps;
        this.mask = mask;
        this.clock = clock;
    }

    /** Amendments of a claim, in order; throws NotFound. */
    public List<ClaimAmendment> of(ClaimId id) {
        return amendments.of(steps.get(id));
    }

    /** The same as the current user may read them. */
    public List<ClaimAmendment> readable(ClaimId id) {
        return mask.ofAmendments(of(id));
    }

    /** True if the claim is with the vendor and nothing was agreed to yet. */
    public boolean isAmendable(Claim claim) {
        return AMENDABLE.contains(claim.status()) && claim.isMonetary();
    }

    /** True if the current user may release the amendment. */
    public boolean mayRelease(Claim claim, ClaimAmendment amendment) {
        return isAmendable(claim) && refusal(amendment).isEmpty();
    }

    /**
     * Proposes another amount. It rests on the later revision of the assessment, if there is one.
     *
     * @param amount null for what that revision computes
     * @param reason what the vendor and a later reader are told
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public ClaimAmendment propose(ClaimId id, @Nullable Money amount, String reason, int version) {
        Claim claim = current(id, version);
        List<ClaimAmendment> before = amendments.of(claim);
        if (before.stream().anyMatch(ClaimAmendment::isOpen)) {
            throw new Conflict("claim.refused.amendmentOpen", claim.name());
        }
        Claim.Amendment due = claim.amendment();
        Money computed = due == null ? claim.amounts().computed() : due.computed();
        Money claimed = amount == null ? computed : amount;
        check(claim, due, claimed, reason);
        ClaimAmendment proposal = new ClaimAmendment(
                id,
                before.size() + 1,
                due == null ? claim.subject().assessment() : due.assessment(),
                computed,
                claimed,
                new ClaimAmendment.Previous(
                        claim.subject().assessment(),
                        claim.amounts().computed(),
                        claim.amounts().sought()),
                reason.strip(),
                CurrentUser.name(),
                clock.instant(),
                ClaimRelease.of(needsBoth(claim, claimed)),
                null,
                null,
                null,
                null);
        amendments.add(proposal);
        told.tell(claim, ClaimEvent.Kind.AMENDMENT_PROPOSED, steps.today(claim), claimed, proposal.reason());
        return proposal;
    }

    /**
     * Lets the amendment go to the vendor; of two releases the first only waits for the other office. Throws Conflict
     * for whoever proposed it or has released it before.
     *
     * @param sentOn day on which the vendor got it; null for today
     */
    @Transactional
    @RolesAllowed({Roles.LEGAL, Roles.FINANCE})
    public Claim release(ClaimId id, @Nullable LocalDate sentOn, int version) {
        Claim claim = current(id, version);
        ClaimAmendment open = underTheLimitOfToday(claim, open(claim));
        refusal(open).ifPresent(refusal -> {
            throw refusal;
        });
        LocalDate day = sentOn == null ? steps.today(claim) : sentOn;
        if (day.isAfter(steps.today(claim))) {
            throw new InvalidInput("sentOn", "claim.invalid.inFuture");
        }
        LocalDate last = steps.notBeforeLastStep(claim, day);
        if (last.isAfter(day)) {
            throw new InvalidInput("sentOn", "claim.invalid.beforeLastStep", last.toString());
        }
        Office office = Office.ofCurrentUser().orElseThrow();
        if (open.release().isFirstMissing()) {
            amendments.decide(open.with(open.release().first(CurrentUser.name(), office)));
            return told.tell(claim, ClaimEvent.Kind.AMENDMENT_RELEASED, day, open.claimed(), null);
        }
        ClaimAmendment out = open.release().two() ? open.with(open.release().second(office)) : open;
        amendments.decide(out.released(CurrentUser.name(), day));
        return told.put(claim, out, day);
    }

    /** Gives an open proposal up; throws InvalidInput without a reason. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
    public Claim drop(ClaimId id, String reason, int version) {
        // Also where the claim has gone on: what nobody can release any more is not left open.
        Claim claim = locked(id, version);
        ClaimAmendment open = open(claim);
        String because = Reason.checked(reason);
        amendments.decide(open.dropped(CurrentUser.name(), because));
        return told.tell(claim, ClaimEvent.Kind.AMENDMENT_DROPPED, steps.today(claim), open.claimed(), because);
    }

    private Claim locked(ClaimId id, int version) {
        claims.lock(id);
        Claim claim = steps.get(id);
        if (claim.version() != version) {
            throw Conflict.changedMeanwhile();
        }
        return claim;
    }

    private Claim current(ClaimId id, int version) {
        Claim claim = locked(id, version);
        if (!isAmendable(claim)) {
            throw new Conflict(
                    "claim.refused.notAmendable", claim.name(), claim.status().name());
        }
        return claim;
    }

    /** As with claims: a limit that was lowered since holds for what has not gone out. */
    private ClaimAmendment underTheLimitOfToday(Claim claim, ClaimAmendment open) {
        boolean above = !open.release().two() && needsBoth(claim, open.claimed());
        return above ? open.with(ClaimRelease.of(true)) : open;
    }

    /** Asking for less gives the difference up: what is sought counts, too, and what was released by both stays so. */
    private boolean needsBoth(Claim claim, Money claimed) {
        Money sought = claim.amounts().sought();
        boolean less = claimed.compareTo(sought) < 0;
        return less && claim.state().release().two() || steps.needsBoth(claim, less ? sought : claimed);
    }

    private ClaimAmendment open(Claim claim) {
        return amendments.of(claim).stream()
                .filter(ClaimAmendment::isOpen)
                .findFirst()
                .orElseThrow(() -> new Conflict("claim.refused.noAmendment", claim.name()));
    }

    private static Optional<Conflict> refusal(ClaimAmendment open) {
        String actor = CurrentUser.name();
        Office office = Office.ofCurrentUser().orElse(null);
        Office first = open.release().firstAs();
        if (!open.isOpen() || actor.equals(open.proposedBy())) {
            return Optional.of(new Conflict("claim.refused.secondPerson"));
        }
        if (actor.equals(open.release().firstBy())) {
            return Optional.of(new Conflict("claim.refused.thirdPerson"));
        }
        if (office == null || first != null && !office.completes(first)) {
            return Optional.of(new Conflict("claim.refused.otherOffice"));
        }
        return Optional.empty();
    }

    private static void check(Claim claim, Claim.@Nullable Amendment due, Money claimed, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        Money now = claim.amounts().sought();
        if (check.that(
                claimed.currency().equals(now.currency()), "amount", "claim.invalid.currency", now.currencyCode())) {
            check.that(claimed.isPositive(), "amount", "claim.invalid.amendToNothing");
            check.that(due != null || !claimed.equals(now), "amount", "claim.invalid.amendToSame");
        }
        check.that(!reason.isBlank(), "reason", "claim.invalid.reasonMissing");
        check.that(reason.length() <= 2000, "reason", "input.tooLong", 2000);
        check.orThrow();
    }
}
