package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes claim.claim; what changes a claim counts its version up, and succeeds only on the version that was read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimChanges {

    private final DSLContext sql;
    private final Clock clock;

    JooqClaimChanges(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    ClaimId open(AssessmentFacts facts, ClaimDeadline deadline) {
        Claim.Quantity quantity = facts.quantity();
        Record subject = subject(facts.clause());
        return sql.insertInto(CLAIM_)
                .set(CLAIM_.ASSESSMENT_ID, facts.assessment())
                .set(CLAIM_.CLAUSE_ID, facts.clause())
                .set(CLAIM_.SERVICE_ID, subject.get(CLAUSE.SERVICE_ID))
                .set(CLAIM_.CONTRACT_ID, subject.get(CLAUSE.CONTRACT_ID))
                .set(CLAIM_.VENDOR_ID, subject.get(CONTRACT_.VENDOR_ID))
                .set(CLAIM_.SAMPLE, subject.get(VENDOR_.SAMPLE))
                .set(CLAIM_.ACCOUNT, account(subject.get(CONTRACT_.ACCOUNT_NUMBER)))
                .set(CLAIM_.PERIOD_LABEL, facts.periodLabel())
                .set(CLAIM_.PERIOD, ClaimRows.range(facts.period()))
                .set(CLAIM_.ZONE, facts.zone().getId())
                .set(CLAIM_.STATUS, ClaimStatus.ASSESSED.name())
                .set(CLAIM_.CURRENCY, facts.credit().currencyCode())
                .set(CLAIM_.COMPUTED_MINOR, facts.credit().minorUnits())
                .set(CLAIM_.QUANTITY, quantity == null ? null : quantity.amount())
                .set(CLAIM_.QUANTITY_UNIT, quantity == null ? null : quantity.unit())
                .set(ClaimColumns.days(deadline))
                .set(CLAIM_.OPENED_AT, clock.instant())
                .returning(CLAIM_.ID)
                .fetchSingle()
                .getId();
    }

    /** Writes what a step changed; false if somebody else changed the claim since it was read. */
    boolean update(Claim before, ClaimState state) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.STATUS, state.status().name())
                        .set(ClaimColumns.amounts(state.amounts()))
                        .set(ClaimColumns.trail(state.trail()))
                        .set(ClaimColumns.releases(state.release()))
                        .set(ClaimColumns.reopening(null))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Puts a claim that was not submitted on a later revision; its signature, if any, is void. */
    boolean reassess(Claim before, AssessmentFacts facts, ClaimStatus status, ClaimDeadline deadline) {
        Claim.Quantity quantity = facts.quantity();
        return sql.update(CLAIM_)
                        .set(CLAIM_.STATUS, status.name())
                        .set(CLAIM_.ASSESSMENT_ID, facts.assessment())
                        .set(CLAIM_.COMPUTED_MINOR, facts.credit().minorUnits())
                        .set(CLAIM_.QUANTITY, quantity == null ? null : quantity.amount())
                        .set(CLAIM_.QUANTITY_UNIT, quantity == null ? null : quantity.unit())
                        .set(ClaimColumns.days(deadline))
                        .set(ClaimColumns.revision(null))
                        .setNull(CLAIM_.CLAIMED_MINOR)
                        .setNull(CLAIM_.SUBMITTED_BY)
                        .set(ClaimColumns.releases(ClaimRelease.ONE))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Names the root cause of a claim, or none; false if somebody else changed it since it was read. */
    boolean cover(Claim before, @Nullable ClaimId root, @Nullable String reason) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.COVERED_BY, root == null ? null : root.value())
                        .set(CLAIM_.COVERED_REASON, reason)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Notes a proposal to reopen an expired claim, or clears it; false if somebody else changed the claim meanwhile. */
    boolean propose(Claim before, @Nullable Reopening reopening) {
        return sql.update(CLAIM_)
                        .set(ClaimColumns.reopening(reopening))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Notes the first of two agreements to give money up; false if somebody else changed the claim meanwhile. */
    boolean concede(Claim before, Concession concession) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.CONCEDED_TO, concession.to().name())
                        .set(CLAIM_.CONCEDED_BY, concession.by())
                        .set(CLAIM_.CONCEDED_AS, ClaimRows.name(concession.as()))
                        .set(CLAIM_.CONCEDED_MINOR, ClaimRows.minor(concession.amount()))
                        .set(CLAIM_.CONCEDED_VERSION, before.version() + 1)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Gives the vendor's offer another last day; false if somebody else changed the claim since it was read. */
    boolean prolongOffer(Claim before, LocalDate until) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.OFFER_UNTIL, until)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Counts the version up; false if somebody else changed the claim since it was read. */
    boolean touch(Claim before) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Gives a claim other days; false if somebody else changed it since it was read. */
    boolean redate(Claim before, ClaimDeadline deadline) {
        return sql.update(CLAIM_)
                        .set(ClaimColumns.days(deadline))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Writes other days in the transaction of a step that is about to change the claim. */
    void extend(Claim claim) {
        sql.update(CLAIM_)
                .set(ClaimColumns.days(claim.deadline()))
                .where(CLAIM_.ID.eq(claim.id()))
                .execute();
    }

    /** Notes, or clears, that a later revision says something else than what was submitted. */
    boolean amend(Claim before, Claim.@Nullable Amendment amendment) {
        return sql.update(CLAIM_)
                        .set(ClaimColumns.revision(amendment))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(asRead(before))
                        .execute()
                == 1;
    }

    /** Removes the sample workspace's claims; their events must be gone. Returns how many there were. */
    int removeSample() {
        return sql.deleteFrom(CLAIM_).where(CLAIM_.SAMPLE.isTrue()).execute();
    }

    private Record subject(ClauseId clause) {
        return sql.select(
                        CLAUSE.SERVICE_ID,
                        CLAUSE.CONTRACT_ID,
                        CONTRACT_.VENDOR_ID,
                        CONTRACT_.ACCOUNT_NUMBER,
                        VENDOR_.SAMPLE)
                .from(CLAUSE)
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(CLAUSE.CONTRACT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID))
                .where(CLAUSE.ID.eq(clause))
                .fetchSingle();
    }

    /** The account that the contract names; empty if it names none. */
    private static String account(@Nullable String ofContract) {
        String account = ofContract == null ? "" : ofContract.strip();
        return account.length() <= 200 ? account : account.substring(0, 200).strip();
    }

    private static Condition asRead(Claim claim) {
        return CLAIM_.ID.eq(claim.id()).and(CLAIM_.VERSION.eq(claim.version()));
    }
}
