package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;
import static io.recourse.db.jooq.claim.Tables.OPEN_AMOUNT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.claim_event, and appends to claim.open_amount. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimEvents {

    private final DSLContext sql;
    private final Clock clock;

    JooqClaimEvents(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Appends a step of the current user; the claim's row must have been changed, and so locked, before. */
    ClaimEvent append(
            Claim claim,
            ClaimEvent.Kind kind,
            LocalDate occurredOn,
            @Nullable ClaimStatus from,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String vendorReference,
            @Nullable String evidence,
            AssessmentId assessment) {
        StepNote note = new StepNote(kind, occurredOn, amount, reason, vendorReference, evidence, null);
        return append(claim, from, note, assessment);
    }

    /** The same of a step that may set a last day. */
    ClaimEvent append(Claim claim, @Nullable ClaimStatus from, StepNote note, AssessmentId assessment) {
        int position = sql.fetchCount(CLAIM_EVENT, CLAIM_EVENT.CLAIM_ID.eq(claim.id()));
        ClaimEvent event = new ClaimEvent(
                position,
                note.kind(),
                clock.instant(),
                note.day(),
                CurrentUser.name(),
                from,
                claim.status(),
                note.amount(),
                note.reason(),
                note.vendorReference(),
                note.evidence(),
                note.until());
        sql.insertInto(CLAIM_EVENT)
                .set(CLAIM_EVENT.CLAIM_ID, claim.id())
                .set(CLAIM_EVENT.POSITION, position)
                .set(CLAIM_EVENT.KIND, event.kind().name())
                .set(CLAIM_EVENT.AT, event.at())
                .set(CLAIM_EVENT.OCCURRED_ON, event.occurredOn())
                .set(CLAIM_EVENT.ACTOR, event.actor())
                .set(CLAIM_EVENT.FROM_STATUS, from == null ? null : from.name())
                .set(CLAIM_EVENT.TO_STATUS, event.to().name())
                .set(CLAIM_EVENT.AMOUNT_MINOR, ClaimRows.minor(event.amount()))
                .set(CLAIM_EVENT.REASON, event.reason())
                .set(CLAIM_EVENT.VENDOR_REFERENCE, event.vendorReference())
                .set(CLAIM_EVENT.EVIDENCE, event.evidence())
                .set(CLAIM_EVENT.UNTIL_ON, event.until())
                .set(CLAIM_EVENT.ASSESSMENT_ID, assessment)
                .execute();
        sql.insertInto(OPEN_AMOUNT)
                .set(OPEN_AMOUNT.CLAIM_ID, claim.id())
                .set(OPEN_AMOUNT.POSITION, position)
                .set(OPEN_AMOUNT.OPEN_MINOR, claim.open().minorUnits())
                .execute();
        return event;
    }

    List<ClaimEvent> of(Claim claim) {
        String currency = claim.amounts().computed().currencyCode();
        return sql.selectFrom(CLAIM_EVENT)
                .where(CLAIM_EVENT.CLAIM_ID.eq(claim.id()))
                .orderBy(CLAIM_EVENT.POSITION)
                .fetch(row -> ClaimRows.event(row, currency));
    }

    /** Day of the claim's last step by a person, if there was one. */
    Optional<LocalDate> lastMove(ClaimId claim) {
        return sql.select(max(CLAIM_EVENT.OCCURRED_ON))
                .from(CLAIM_EVENT)
                .where(CLAIM_EVENT.CLAIM_ID.eq(claim), CLAIM_EVENT.KIND.eq(ClaimEvent.Kind.MOVED.name()))
                .fetchOptional(max(CLAIM_EVENT.OCCURRED_ON));
    }

    /** Who took the claim to a status last; empty if nobody did. */
    Optional<String> lastTo(ClaimId claim, ClaimStatus status) {
        return sql.select(CLAIM_EVENT.ACTOR)
                .from(CLAIM_EVENT)
                .where(
                        CLAIM_EVENT.CLAIM_ID.eq(claim),
                        CLAIM_EVENT.KIND.eq(ClaimEvent.Kind.MOVED.name()),
                        CLAIM_EVENT.TO_STATUS.eq(status.name()))
                .orderBy(CLAIM_EVENT.POSITION.desc())
                .limit(1)
                .fetchOptional(CLAIM_EVENT.ACTOR);
    }

    void removeSample() {
        sql.deleteFrom(OPEN_AMOUNT)
                .where(OPEN_AMOUNT.CLAIM_ID.in(select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
        sql.deleteFrom(CLAIM_EVENT)
                .where(CLAIM_EVENT.CLAIM_ID.in(select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
    }
}
