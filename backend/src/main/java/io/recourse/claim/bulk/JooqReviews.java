package io.recourse.claim.bulk;

import static io.recourse.db.jooq.claim.Tables.REVIEW;

import io.recourse.db.id.ClaimId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.review. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqReviews {

    private final DSLContext sql;
    private final Clock clock;

    JooqReviews(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Review> of(Collection<ClaimId> claims) {
        return sql.selectFrom(REVIEW)
                .where(REVIEW.CLAIM_ID.in(claims))
                .orderBy(REVIEW.REVIEWED_AT, REVIEW.REVIEWER)
                .fetch(row ->
                        new Review(row.getClaimId(), row.getReviewer(), row.getClaimVersion(), row.getReviewedAt()));
    }

    void add(ClaimId claim, int version, String reviewer) {
        Instant now = clock.instant();
        sql.insertInto(REVIEW)
                .set(REVIEW.CLAIM_ID, claim)
                .set(REVIEW.REVIEWER, reviewer)
                .set(REVIEW.CLAIM_VERSION, version)
                .set(REVIEW.REVIEWED_AT, now)
                .onConflict(REVIEW.CLAIM_ID, REVIEW.REVIEWER)
                .doUpdate()
                .set(REVIEW.CLAIM_VERSION, version)
                .set(REVIEW.REVIEWED_AT, now)
                .execute();
    }

    boolean remove(ClaimId claim, String reviewer) {
        return sql.deleteFrom(REVIEW)
                        .where(REVIEW.CLAIM_ID.eq(claim), REVIEW.REVIEWER.eq(reviewer))
                        .execute()
                == 1;
    }
}
