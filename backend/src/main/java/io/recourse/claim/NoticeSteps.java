package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * What was told of the incident before there was a claim comes with it; that the vendor was told is taken back while the
 * claim itself has not reached it.
 */
@Component
class NoticeSteps {

    private final JooqClaims claims;
    private final ClaimSteps steps;
    private final StepWriter writer;
    private final NoticeBeforehand beforehand;

    NoticeSteps(JooqClaims claims, ClaimSteps steps, StepWriter writer, NoticeBeforehand beforehand) {
        this.claims = claims;
        this.steps = steps;
        this.writer = writer;
        this.beforehand = beforehand;
    }

    /** A claim that was just opened is notified if the vendor was told before; its history says who recorded that. */
    void carryTo(ClaimId id) {
        Claim opened = steps.get(id);
        beforehand.carryTo(opened).ifPresent(told -> carry(opened, told));
    }

    private void carry(Claim opened, NoticeBeforehand.Told told) {
        ZoneId zone = opened.deadline().zone();
        LocalDate day = LocalDate.ofInstant(told.at(), zone);
        OffsetDateTime recorded =
                told.recordedAt().truncatedTo(ChronoUnit.MINUTES).atZone(zone).toOffsetDateTime();
        ClaimState state = opened.state();
        writer.write(
                opened,
                state.with(state.trail().notifiedOn(day)),
                new StepNote(
                        ClaimEvent.Kind.NOTICE_CARRIED,
                        day,
                        opened.amounts().sought(),
                        told.recordedBy() + " · " + recorded,
                        told.reference(),
                        told.means(),
                        null));
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
