package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.claim, with the names of what it is about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaims {

    /** Sorts claims without a last day behind all others. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final io.recourse.db.jooq.claim.tables.Claim ROOT = CLAIM_.as("root");

    private static final List<String> UNSUBMITTED = Arrays.stream(ClaimStatus.values())
            .filter(ClaimStatus::isUnsubmitted)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    JooqClaims(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Claim> find(ClaimId id) {
        return select().where(CLAIM_.ID.eq(id)).fetchOptional(ClaimRows::claim);
    }

    /** Lets nobody else change the claim until this transaction ends. */
    void lock(ClaimId id) {
        sql.select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.ID.eq(id)).forUpdate().fetch();
    }

    /** The newest claim of each account for a clause and period, whatever became of it. */
    List<Claim> newest(ClauseId clause, String periodLabel) {
        Map<String, Claim> byAccount = new LinkedHashMap<>();
        select().where(CLAIM_.CLAUSE_ID.eq(clause), CLAIM_.PERIOD_LABEL.eq(periodLabel))
                .orderBy(CLAIM_.NUMBER)
                .fetch(ClaimRows::claim)
                .forEach(claim -> byAccount.put(claim.subject().account(), claim));
        return List.copyOf(byAccount.values());
    }

    /** Other claims against the same vendor whose period overlaps, by number. */
    List<Claim> overlapping(Claim claim) {
        return select().where(
                        CLAIM_.VENDOR_ID.eq(claim.subject().vendor()),
                        CLAIM_.ID.ne(claim.id()),
                        org.jooq.impl.DSL.condition(
                                "{0} && {1}",
                                CLAIM_.PERIOD,
                                val(ClaimRows.range(claim.deadline().period()), CLAIM_.PERIOD)))
                .orderBy(CLAIM_.NUMBER)
                .fetch(ClaimRows::claim);
    }

    /** Claims that are held back because this one covers them, by number. */
    List<Claim> coveredBy(Claim root) {
        return select().where(CLAIM_.COVERED_BY.eq(root.id().value()))
                .orderBy(CLAIM_.NUMBER)
                .fetch(ClaimRows::claim);
    }

    /** Names the root cause of a claim, or none; false if somebody else changed it since it was read. */
    boolean cover(Claim before, @Nullable ClaimId root, @Nullable String reason) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.COVERED_BY, root == null ? null : root.value())
                        .set(CLAIM_.COVERED_REASON, reason)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    /** Claims by last day, then number; after the given one, at most {@code limit}. */
    List<Claim> list(ClaimFilter filter, @Nullable Claim last, int limit) {
        return select().where(condition(filter), last == null ? noCondition() : after(last))
                .orderBy(deadline(), CLAIM_.NUMBER)
                .limit(limit)
                .fetch(ClaimRows::claim);
    }

    /** Unsubmitted claims whose last day may have passed somewhere on earth, or the time for a notice has. */
    List<Claim> unsubmittedDue(Instant now) {
        LocalDate furthest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        return select().where(
                        CLAIM_.LATEST_ON
                                .lt(furthest)
                                .or(CLAIM_.RECEIVED_BY.le(now))
                                .or(CLAIM_.NOTICE_BY.le(now)),
                        CLAIM_.STATUS.in(UNSUBMITTED))
                .orderBy(CLAIM_.LATEST_ON, CLAIM_.NUMBER)
                .fetch(ClaimRows::claim);
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
                .set(days(deadline))
                .set(CLAIM_.OPENED_AT, clock.instant())
                .returning(CLAIM_.ID)
                .fetchSingle()
                .getId();
    }

    /** Writes what a step changed; false if somebody else changed the claim since it was read. */
    boolean update(Claim before, ClaimState state) {
        ClaimAmounts amounts = state.amounts();
        ClaimTrail trail = state.trail();
        return sql.update(CLAIM_)
                        .set(CLAIM_.STATUS, state.status().name())
                        .set(CLAIM_.CLAIMED_MINOR, ClaimRows.minor(amounts.claimed()))
                        .set(CLAIM_.OFFERED_MINOR, ClaimRows.minor(amounts.offered()))
                        .set(CLAIM_.APPROVED_MINOR, ClaimRows.minor(amounts.approved()))
                        .set(CLAIM_.CONTESTED_MINOR, ClaimRows.minor(amounts.contested()))
                        .set(CLAIM_.CREDITED_MINOR, ClaimRows.minor(amounts.credited()))
                        .set(CLAIM_.LOST_MINOR, ClaimRows.minor(amounts.lost()))
                        .set(
                                CLAIM_.LOST_CAUSE,
                                amounts.lostCause() == null
                                        ? null
                                        : amounts.lostCause().name())
                        .setNull(CLAIM_.REOPENING_BY)
                        .setNull(CLAIM_.REOPENING_AS)
                        .setNull(CLAIM_.REOPENING_REASON)
                        .setNull(CLAIM_.REOPENING_UNTIL)
                        .set(CLAIM_.NOTIFIED_ON, trail.notifiedOn())
                        .set(CLAIM_.APPEAL_UNTIL, trail.appealUntil())
                        .set(releases(state.release()))
                        .set(CLAIM_.SUBMITTED_BY, trail.submittedBy())
                        .set(CLAIM_.RELEASED_BY, trail.releasedBy())
                        .set(CLAIM_.SUBMITTED_ON, trail.submittedOn())
                        .set(CLAIM_.APPROVED_ON, trail.approvedOn())
                        .set(CLAIM_.CREDITED_ON, trail.creditedOn())
                        .set(CLAIM_.VENDOR_REFERENCE, trail.vendorReference())
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
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
                        .set(days(deadline))
                        .setNull(CLAIM_.CLAIMED_MINOR)
                        .setNull(CLAIM_.SUBMITTED_BY)
                        .set(releases(ClaimRelease.ONE))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    private static Map<org.jooq.Field<?>, @Nullable Object> releases(ClaimRelease release) {
        Map<org.jooq.Field<?>, @Nullable Object> releases = new LinkedHashMap<>();
        releases.put(CLAIM_.TWO_RELEASES, release.two());
        releases.put(CLAIM_.FIRST_RELEASED_BY, release.firstBy());
        releases.put(CLAIM_.FIRST_RELEASED_AS, ClaimRows.name(release.firstAs()));
        releases.put(CLAIM_.RELEASED_AS, ClaimRows.name(release.finalAs()));
        return releases;
    }

    /** Notes a proposal to reopen an expired claim, or clears it; false if somebody else changed the claim meanwhile. */
    boolean propose(Claim before, @Nullable Reopening reopening) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.REOPENING_BY, reopening == null ? null : reopening.by())
                        .set(CLAIM_.REOPENING_AS, reopening == null ? null : ClaimRows.name(reopening.as()))
                        .set(CLAIM_.REOPENING_REASON, reopening == null ? null : reopening.reason())
                        .set(CLAIM_.REOPENING_UNTIL, reopening == null ? null : reopening.until())
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    /** Counts the version up; false if somebody else changed the claim since it was read. */
    boolean touch(Claim before) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    /** Gives a claim other days; false if somebody else changed it since it was read. */
    boolean redate(Claim before, ClaimDeadline deadline) {
        return sql.update(CLAIM_)
                        .set(days(deadline))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    /** Writes other days in the transaction of a step that is about to change the claim. */
    void extend(Claim claim) {
        sql.update(CLAIM_)
                .set(days(claim.deadline()))
                .where(CLAIM_.ID.eq(claim.id()))
                .execute();
    }

    /** Claims that were not submitted yet and whose working days are those of the calendar. */
    List<Claim> unsubmittedBy(String calendar) {
        return select().where(
                        org.jooq.impl.DSL.condition("{0} ->> 'calendar' = {1}", CLAIM_.CLAIM_WINDOW, val(calendar)),
                        CLAIM_.STATUS.in(UNSUBMITTED))
                .orderBy(CLAIM_.NUMBER)
                .fetch(ClaimRows::claim);
    }

    private static Map<org.jooq.Field<?>, @Nullable Object> days(ClaimDeadline deadline) {
        Map<org.jooq.Field<?>, @Nullable Object> days = new LinkedHashMap<>();
        days.put(CLAIM_.INCIDENT_ON, deadline.incidentOn());
        days.put(CLAIM_.EARLIEST_ON, deadline.earliest());
        days.put(CLAIM_.LATEST_ON, deadline.latest());
        days.put(CLAIM_.CLAIM_WINDOW, ClaimRows.json(deadline.window()));
        days.put(CLAIM_.NOTICE_BY, deadline.noticeBy());
        days.put(CLAIM_.RECEIVED_BY, deadline.receivedBy());
        days.put(CLAIM_.CALENDAR, deadline.calendar());
        days.put(CLAIM_.EXTENDED_TO, deadline.extendedTo());
        days.put(CLAIM_.CALENDAR_GAPS, deadline.missingYears().toArray(Integer[]::new));
        return days;
    }

    /** Notes, or clears, that a later revision says something else than what was submitted. */
    boolean amend(Claim before, Claim.@Nullable Amendment amendment) {
        return sql.update(CLAIM_)
                        .set(
                                CLAIM_.REVISED_ASSESSMENT_ID,
                                amendment == null
                                        ? null
                                        : amendment.assessment().value())
                        .set(CLAIM_.REVISED_MINOR, amendment == null ? null : ClaimRows.minor(amendment.computed()))
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
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

    private SelectJoinStep<Record> select() {
        return sql.select(CLAIM_.fields())
                .select(VENDOR_.NAME, CONTRACT_.REFERENCE, SERVICE.NAME, CLAUSE.TITLE)
                .select(ROOT.NUMBER.as(ClaimRows.ROOT_NUMBER))
                .from(CLAIM_)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(CLAIM_.CONTRACT_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
                .leftJoin(ROOT)
                .on(ROOT.ID.cast(java.util.UUID.class).eq(CLAIM_.COVERED_BY));
    }

    /** The account that the contract names; empty if it names none. */
    private static String account(@Nullable String ofContract) {
        String account = ofContract == null ? "" : ofContract.strip();
        return account.length() <= 200 ? account : account.substring(0, 200).strip();
    }

    private static org.jooq.Field<LocalDate> deadline() {
        return org.jooq.impl.DSL.coalesce(CLAIM_.LATEST_ON, val(NEVER));
    }

    private static Condition after(Claim last) {
        LocalDate latest = last.deadline().latest();
        return row(deadline(), CLAIM_.NUMBER).gt(row(val(latest == null ? NEVER : latest), val(last.number())));
    }

    private static Condition condition(ClaimFilter filter) {
        Condition condition = noCondition();
        if (!filter.statuses().isEmpty()) {
            condition = condition.and(
                    CLAIM_.STATUS.in(filter.statuses().stream().map(Enum::name).toList()));
        }
        if (filter.vendor() != null) {
            condition = condition.and(CLAIM_.VENDOR_ID.eq(filter.vendor()));
        }
        if (filter.contract() != null) {
            condition = condition.and(CLAIM_.CONTRACT_ID.eq(filter.contract()));
        }
        if (filter.dueBy() != null) {
            condition = condition.and(CLAIM_.LATEST_ON.le(filter.dueBy()));
        }
        return condition;
    }
}
