package io.recourse.exclusion;

import static io.recourse.db.jooq.exclusion.Tables.EXCLUSION_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.jooq.exclusion.tables.records.ExclusionRecord;
import io.recourse.measurement.Ranges;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes exclusion.exclusion. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqExclusions {

    private final DSLContext database;
    private final Clock clock;

    JooqExclusions(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of one service or of all, in one status or in any; the latest span first. */
    List<Exclusion> list(@Nullable ServiceId service, @Nullable ExclusionStatus status, int limit) {
        return database.selectFrom(EXCLUSION_)
                .where(service == null ? noCondition() : EXCLUSION_.SERVICE_ID.eq(service))
                .and(status == null ? noCondition() : EXCLUSION_.STATUS.eq(status.name()))
                .orderBy(EXCLUSION_.PERIOD.desc(), EXCLUSION_.ID.desc())
                .limit(limit)
                .fetch(JooqExclusions::exclusion);
    }

    /** In any status, sharing time with the interval, in time order. */
    List<Exclusion> touching(ServiceId service, Interval interval) {
        Condition overlaps = condition("{0} && {1}", EXCLUSION_.PERIOD, val(Ranges.range(interval), EXCLUSION_.PERIOD));
        return database.selectFrom(EXCLUSION_)
                .where(EXCLUSION_.SERVICE_ID.eq(service), overlaps)
                .orderBy(EXCLUSION_.PERIOD, EXCLUSION_.ID)
                .fetch(JooqExclusions::exclusion);
    }

    Optional<Exclusion> find(ExclusionId id) {
        return database.selectFrom(EXCLUSION_).where(EXCLUSION_.ID.eq(id)).fetchOptional(JooqExclusions::exclusion);
    }

    Exclusion add(
            ServiceId service,
            Interval period,
            ExclusionKind kind,
            @Nullable Instant announcedAt,
            String reason,
            String by) {
        return database.insertInto(EXCLUSION_)
                .set(EXCLUSION_.SERVICE_ID, service)
                .set(EXCLUSION_.PERIOD, Ranges.range(period))
                .set(EXCLUSION_.KIND, kind.name())
                .set(EXCLUSION_.ANNOUNCED_AT, announcedAt)
                .set(EXCLUSION_.REASON, reason)
                .set(EXCLUSION_.PROPOSED_BY, by)
                .set(EXCLUSION_.PROPOSED_AT, clock.instant())
                .returning()
                .fetchSingle(JooqExclusions::exclusion);
    }

    /** Empty if somebody changed it since the given version. */
    Optional<Exclusion> contest(ExclusionId id, int version, String objection, String by) {
        return database.update(EXCLUSION_)
                .set(EXCLUSION_.STATUS, ExclusionStatus.CONTESTED.name())
                .set(EXCLUSION_.CONTESTED_BY, by)
                .set(EXCLUSION_.CONTESTED_AT, clock.instant())
                .set(EXCLUSION_.OBJECTION, objection)
                .set(EXCLUSION_.VERSION, EXCLUSION_.VERSION.plus(1))
                .where(EXCLUSION_.ID.eq(id), EXCLUSION_.VERSION.eq(version))
                .returning()
                .fetchOptional(JooqExclusions::exclusion);
    }

    /** Empty if somebody changed it since the given version. */
    Optional<Exclusion> decide(
            ExclusionId id, int version, ExclusionStatus status, @Nullable String decision, String by) {
        Instant now = clock.instant();
        boolean accepted = status == ExclusionStatus.ACCEPTED;
        return database.update(EXCLUSION_)
                .set(EXCLUSION_.STATUS, status.name())
                .set(EXCLUSION_.DECIDED_BY, by)
                .set(EXCLUSION_.DECIDED_AT, now)
                .set(EXCLUSION_.ACCEPTED_AT, accepted ? val(now) : EXCLUSION_.ACCEPTED_AT)
                .set(EXCLUSION_.ACCEPTED_BY, accepted ? val(by) : EXCLUSION_.ACCEPTED_BY)
                .set(EXCLUSION_.ACCEPTANCE, accepted ? val(decision) : EXCLUSION_.ACCEPTANCE)
                .set(EXCLUSION_.DECISION, decision)
                .set(EXCLUSION_.VERSION, EXCLUSION_.VERSION.plus(1))
                .where(EXCLUSION_.ID.eq(id), EXCLUSION_.VERSION.eq(version))
                .returning()
                .fetchOptional(JooqExclusions::exclusion);
    }

    private static Exclusion exclusion(ExclusionRecord row) {
        return new Exclusion(
                row.getId(),
                row.getServiceId(),
                Ranges.interval(row.getPeriod()),
                ExclusionKind.valueOf(row.getKind()),
                row.getAnnouncedAt(),
                ExclusionStatus.valueOf(row.getStatus()),
                row.getReason(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getContestedBy(),
                row.getContestedAt(),
                row.getObjection(),
                row.getAcceptedAt(),
                row.getAcceptedBy(),
                row.getAcceptance(),
                row.getDecidedBy(),
                row.getDecidedAt(),
                row.getDecision(),
                row.getVersion());
    }
}
