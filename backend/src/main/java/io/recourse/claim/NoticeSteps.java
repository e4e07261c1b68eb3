package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import org.springframework.stereotype.Component;

/** Takes back that the vendor was told of the incident, while the claim itself has not reached it. */
@Component
class NoticeSteps {

    private final JooqClaims claims;
    private final ClaimSteps steps;
    private final StepWriter writer;

    NoticeSteps(JooqClaims claims, ClaimSteps steps, StepWriter writer) {
        this.claims = claims;
        this.steps = steps;
        this.writer = writer;
    }

    /** The claim stands where it stood without the notice; false if it says of none, or has reached the vendor. */
    boolean takeBack(ClaimId id, String reason) {
        claims.lock(id);
        Claim before = steps.get(id);
        ClaimTrail trail = before.state().trail();
        if (trail.notifiedOn() == null || !before.status().isUnsubmitted()) {
            return false;
        }
        ClaimStatus without = trail.isSigned() ? ClaimStatus.AWAITING_RELEASE : ClaimStatus.DRAFTED;
        ClaimState state = before.state()
                .at(before.status() == ClaimStatus.NOTIFIED ? without : before.status())
                .with(trail.notifiedOn(null));
        writer.write(
                before,
                state,
                new StepNote(
                        ClaimEvent.Kind.NOTICE_VOIDED,
                        steps.today(before),
                        before.amounts().sought(),
                        reason,
                        null,
                        null,
                        null));
        return true;
    }
}
