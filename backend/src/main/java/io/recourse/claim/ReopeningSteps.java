package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.claim.policy.Office;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Proposes to let expired claims live again. That it happens is a step like others, taken by another person. */
@Component
class ReopeningSteps {

    private final JooqClaimChanges claims;
    private final JooqClaimEvents events;
    private final ClaimSteps steps;
    private final StepWriter writer;

    ReopeningSteps(JooqClaimChanges claims, JooqClaimEvents events, ClaimSteps steps, StepWriter writer) {
        this.claims = claims;
        this.events = events;
        this.steps = steps;
        this.writer = writer;
    }

    Claim propose(ClaimId id, LocalDate until, String reason, int version) {
        Claim before = steps.get(id);
        Office office = Office.ofCurrentUser()
                .orElseThrow(() -> new AccessDeniedException(CurrentUser.name() + " holds no office"));
        if (before.status() != ClaimStatus.EXPIRED) {
            throw new Conflict("claim.refused.notExpired", before.name());
        }
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!reason.isBlank(), "reason", "claim.invalid.reasonMissing");
        check.that(reason.length() <= 2000, "reason", "input.tooLong", 2000);
        check.that(!until.isBefore(steps.today(before)), "until", "claim.invalid.inPast");
        check.orThrow();
        Reopening proposal = new Reopening(CurrentUser.name(), office, reason.strip(), until);
        if (before.version() != version || !claims.propose(before, proposal)) {
            throw Conflict.changedMeanwhile();
        }
        Claim after = steps.get(id);
        ClaimEvent event = events.append(
                after,
                ClaimEvent.Kind.REOPENING_PROPOSED,
                steps.today(after),
                after.status(),
                after.amounts().lost(),
                proposal.reason(),
                null,
                null,
                after.subject().assessment());
        writer.record(after, event);
        return after;
    }
}
