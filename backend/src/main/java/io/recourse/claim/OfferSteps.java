package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Records that a vendor prolonged its offer, also one that has lapsed. The offer itself stays what it was. */
@Component
class OfferSteps {

    private static final int LONGEST = 2000;

    private final JooqClaimChanges claims;
    private final JooqClaimEvents events;
    private final ClaimSteps steps;
    private final StepWriter writer;

    OfferSteps(JooqClaimChanges claims, JooqClaimEvents events, ClaimSteps steps, StepWriter writer) {
        this.claims = claims;
        this.events = events;
        this.steps = steps;
        this.writer = writer;
    }

    Claim prolong(ClaimId id, LocalDate until, String evidence, @Nullable String reason, int version) {
        Claim before = steps.get(id);
        if (!Task.ANSWER.isMine()) {
            throw new AccessDeniedException(CurrentUser.name() + " may not record what the vendor says");
        }
        if (before.status() != ClaimStatus.COUNTER_OFFERED) {
            throw new Conflict("claim.refused.noOffer", before.name());
        }
        LocalDate last = before.state().trail().offerUntil();
        if (last == null) {
            throw new Conflict("claim.refused.offerWithoutEnd", before.name());
        }
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(until.isAfter(last), "until", "claim.invalid.notLater", last.toString());
        check.that(!until.isBefore(steps.today(before)), "until", "claim.invalid.inPast");
        check.that(!evidence.isBlank(), "evidence", "claim.invalid.evidenceMissing");
        check.that(evidence.length() <= LONGEST, "evidence", "input.tooLong", LONGEST);
        check.that(reason == null || reason.length() <= LONGEST, "reason", "input.tooLong", LONGEST);
        check.orThrow();
        if (before.version() != version || !claims.prolongOffer(before, until)) {
            throw Conflict.changedMeanwhile();
        }
        Claim after = steps.get(id);
        StepNote note = new StepNote(
                ClaimEvent.Kind.OFFER_PROLONGED,
                steps.today(after),
                after.amounts().offered(),
                reason == null || reason.isBlank() ? null : reason.strip(),
                null,
                evidence.strip(),
                until);
        ClaimEvent event =
                events.append(after, after.status(), note, after.subject().assessment());
        writer.record(after, event);
        return after;
    }
}
