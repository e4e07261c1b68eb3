package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.AMENDMENT;
import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static org.jooq.impl.DSL.select;

import io.recourse.claim.policy.Office;
import io.recourse.db.id.AssessmentId;
import io.recourse.money.Money;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.amendment, and puts a released one into claim.claim. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAmendments {

    private final DSLContext sql;

    JooqAmendments(DSLContext sql) {
        this.sql = sql;
    }

    /** In order. */
    List<ClaimAmendment> of(Claim claim) {
        String currency = claim.amounts().computed().currencyCode();
        return sql.selectFrom(AMENDMENT)
                .where(AMENDMENT.CLAIM_ID.eq(claim.id()))
                .orderBy(AMENDMENT.NUMBER)
                .fetch(row -> amendment(row, currency));
    }

    void add(ClaimAmendment amendment) {
        ClaimAmendment.Previous previous = amendment.previous();
        sql.insertInto(AMENDMENT)
                .set(AMENDMENT.CLAIM_ID, amendment.claim())
                .set(AMENDMENT.NUMBER, amendment.number())
                .set(AMENDMENT.ASSESSMENT_ID, amendment.assessment())
                .set(AMENDMENT.COMPUTED_MINOR, amendment.computed().minorUnits())
                .set(AMENDMENT.CLAIMED_MINOR, amendment.claimed().minorUnits())
                .set(AMENDMENT.PREVIOUS_ASSESSMENT_ID, previous.assessment().value())
                .set(AMENDMENT.PREVIOUS_COMPUTED_MINOR, previous.computed().minorUnits())
                .set(AMENDMENT.PREVIOUS_CLAIMED_MINOR, previous.claimed().minorUnits())
                .set(AMENDMENT.REASON, amendment.reason())
                .set(AMENDMENT.PROPOSED_BY, amendment.proposedBy())
                .set(AMENDMENT.PROPOSED_AT, amendment.proposedAt())
                .set(AMENDMENT.TWO_RELEASES, amendment.release().two())
                .execute();
    }

    /** Writes who released or dropped it; the database keeps what was decided before. */
    void decide(ClaimAmendment amendment) {
        ClaimRelease release = amendment.release();
        sql.update(AMENDMENT)
                .set(AMENDMENT.TWO_RELEASES, release.two())
                .set(AMENDMENT.FIRST_RELEASED_BY, release.firstBy())
                .set(AMENDMENT.FIRST_RELEASED_AS, ClaimRows.name(release.firstAs()))
                .set(AMENDMENT.RELEASED_AS, ClaimRows.name(release.finalAs()))
                .set(AMENDMENT.RELEASED_BY, amendment.releasedBy())
                .set(AMENDMENT.SENT_ON, amendment.sentOn())
                .set(AMENDMENT.DROPPED_BY, amendment.droppedBy())
                .set(AMENDMENT.DROPPED_REASON, amendment.droppedReason())
                .where(AMENDMENT.CLAIM_ID.eq(amendment.claim()), AMENDMENT.NUMBER.eq(amendment.number()))
                .execute();
    }

    /** Gives the claim the figures of the amendment; the revision that asked for it is dealt with if it is that one. */
    boolean put(Claim before, ClaimAmendment amendment) {
        Claim.Amendment due = before.amendment();
        boolean settles = due != null && due.assessment().equals(amendment.assessment());
        return sql.update(CLAIM_)
                        .set(CLAIM_.ASSESSMENT_ID, amendment.assessment())
                        .set(CLAIM_.COMPUTED_MINOR, amendment.computed().minorUnits())
                        .set(CLAIM_.CLAIMED_MINOR, amendment.claimed().minorUnits())
                        .set(ClaimColumns.revision(settles ? null : due))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    void removeSample() {
        sql.deleteFrom(AMENDMENT)
                .where(AMENDMENT.CLAIM_ID.in(select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
    }

    private static ClaimAmendment amendment(Record row, String currency) {
        return new ClaimAmendment(
                row.get(AMENDMENT.CLAIM_ID),
                row.get(AMENDMENT.NUMBER),
                row.get(AMENDMENT.ASSESSMENT_ID),
                Money.ofMinor(row.get(AMENDMENT.COMPUTED_MINOR), currency),
                Money.ofMinor(row.get(AMENDMENT.CLAIMED_MINOR), currency),
                new ClaimAmendment.Previous(
                        new AssessmentId(row.get(AMENDMENT.PREVIOUS_ASSESSMENT_ID)),
                        Money.ofMinor(row.get(AMENDMENT.PREVIOUS_COMPUTED_MINOR), currency),
                        Money.ofMinor(row.get(AMENDMENT.PREVIOUS_CLAIMED_MINOR), currency)),
                row.get(AMENDMENT.REASON),
                row.get(AMENDMENT.PROPOSED_BY),
                row.get(AMENDMENT.PROPOSED_AT),
                new ClaimRelease(
                        row.get(AMENDMENT.TWO_RELEASES),
                        row.get(AMENDMENT.FIRST_RELEASED_BY),
                        office(row.get(AMENDMENT.FIRST_RELEASED_AS)),
                        office(row.get(AMENDMENT.RELEASED_AS))),
                row.get(AMENDMENT.RELEASED_BY),
                row.get(AMENDMENT.SENT_ON),
                row.get(AMENDMENT.DROPPED_BY),
                row.get(AMENDMENT.DROPPED_REASON));
    }

    private static @Nullable Office office(@Nullable String name) {
        return name == null ? null : Office.valueOf(name);
    }
}
