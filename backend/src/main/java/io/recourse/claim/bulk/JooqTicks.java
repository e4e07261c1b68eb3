package io.recourse.claim.bulk;

import static io.recourse.db.jooq.claim.Tables.REVIEW_TICK;

import io.recourse.claim.Claim;
import io.recourse.db.id.ClaimId;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.review_tick. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqTicks {

    private final DSLContext sql;
    private final Clock clock;

    JooqTicks(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that were not taken back, of whichever version, the latest first. */
    List<ReviewTick> of(ClaimId claim) {
        return sql.selectFrom(REVIEW_TICK)
                .where(REVIEW_TICK.CLAIM_ID.eq(claim), REVIEW_TICK.TAKEN_BACK_AT.isNull())
                .orderBy(REVIEW_TICK.TICKED_AT.desc(), REVIEW_TICK.REVIEWER, REVIEW_TICK.ITEM)
                .fetch(row -> new ReviewTick(
                        row.getClaimId(),
                        row.getReviewer(),
                        row.getClaimVersion(),
                        ReviewPoint.valueOf(row.getItem()),
                        row.getAssessmentId(),
                        row.getTickedAt()));
    }

    /** Ticks a point of the claim as it stands; one that is ticked keeps its time. */
    void add(Claim claim, String reviewer, ReviewPoint point) {
        sql.insertInto(REVIEW_TICK)
                .set(REVIEW_TICK.CLAIM_ID, claim.id())
                .set(REVIEW_TICK.REVIEWER, reviewer)
                .set(REVIEW_TICK.CLAIM_VERSION, claim.version())
                .set(REVIEW_TICK.ITEM, point.name())
                .set(REVIEW_TICK.ASSESSMENT_ID, claim.subject().assessment())
                .set(REVIEW_TICK.TICKED_AT, clock.instant())
                .onConflict()
                .doUpdate()
                .set(REVIEW_TICK.TICKED_AT, clock.instant())
                .setNull(REVIEW_TICK.TAKEN_BACK_AT)
                .where(REVIEW_TICK.TAKEN_BACK_AT.isNotNull())
                .execute();
    }

    void takeBack(Claim claim, String reviewer, List<ReviewPoint> points) {
        sql.update(REVIEW_TICK)
                .set(REVIEW_TICK.TAKEN_BACK_AT, clock.instant())
                .where(
                        REVIEW_TICK.CLAIM_ID.eq(claim.id()),
                        REVIEW_TICK.REVIEWER.eq(reviewer),
                        REVIEW_TICK.ITEM.in(points.stream().map(Enum::name).toList()),
                        REVIEW_TICK.TAKEN_BACK_AT.isNull())
                .execute();
    }

    /** True if the reviewer ticked every point of the claim as it stands. */
    boolean isComplete(Claim claim, String reviewer) {
        return sql.fetchCount(
                        REVIEW_TICK,
                        REVIEW_TICK.CLAIM_ID.eq(claim.id()),
                        REVIEW_TICK.REVIEWER.eq(reviewer),
                        REVIEW_TICK.CLAIM_VERSION.eq(claim.version()),
                        REVIEW_TICK.TAKEN_BACK_AT.isNull())
                == ReviewPoint.values().length;
    }
}
