package io.recourse.claim;

import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what becomes of amendments into the life of the claim. */
@Component
class AmendmentSteps {

    private final JooqClaimChanges claims;
    private final JooqAmendments amendments;
    private final JooqClaimEvents events;
    private final ClaimPostings postings;
    private final ClaimSteps steps;
    private final StepWriter writer;

    AmendmentSteps(
            JooqClaimChanges claims,
            JooqAmendments amendments,
            JooqClaimEvents events,
            ClaimPostings postings,
            ClaimSteps steps,
            StepWriter writer) {
        this.claims = claims;
        this.amendments = amendments;
        this.events = events;
        this.postings = postings;
        this.steps = steps;
        this.writer = writer;
    }

    /** A step that changes no figure of the claim. */
    Claim tell(Claim before, ClaimEvent.Kind kind, LocalDate day, Money amount, @Nullable String reason) {
        if (!claims.touch(before)) {
            throw Conflict.changedMeanwhile();
        }
        return record(before, kind, day, amount, reason);
    }

    /** From now on the claim asks for what the amendment says. */
    Claim put(Claim before, ClaimAmendment amendment, LocalDate day) {
        if (!amendments.put(before, amendment)) {
            throw Conflict.changedMeanwhile();
        }
        return record(before, ClaimEvent.Kind.AMENDED, day, amendment.claimed(), amendment.reason());
    }

    private Claim record(Claim before, ClaimEvent.Kind kind, LocalDate day, Money amount, @Nullable String reason) {
        Claim after = steps.get(before.id());
        ClaimEvent event = events.append(
                after,
                kind,
                day,
                before.status(),
                amount,
                reason,
                null,
                null,
                after.subject().assessment());
        if (kind == ClaimEvent.Kind.AMENDED) {
            postings.post(after, event);
        }
        writer.record(after, event);
        return after;
    }
}
