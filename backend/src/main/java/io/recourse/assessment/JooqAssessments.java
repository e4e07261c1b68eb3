package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Ranges;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes assessment.assessment: revisions are added, never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessments {

    private final DSLContext database;
    private final Messages messages;
    private final AssessmentRows rows;

    JooqAssessments(DSLContext database, Messages messages, AssessmentRows rows) {
        this.database = database;
        this.messages = messages;
        this.rows = rows;
    }

    Optional<Assessment> find(AssessmentId id) {
        return rows.select(database).where(ASSESSMENT_.ID.eq(id)).fetchOptional(rows::assessment);
    }

    Optional<Assessment> latest(ClauseId clause, Period period) {
        return rows.select(database)
                .where(
                        ASSESSMENT_.CLAUSE_ID.eq(clause),
                        ASSESSMENT_.PERIOD_LABEL.eq(period.label()),
                        ASSESSMENT_.LATEST.isTrue())
                .fetchOptional(rows::assessment);
    }

    /** Latest assessments of a service whose period shares time with the interval. */
    List<Assessment> latestTouching(ServiceId service, Interval interval) {
        return rows.select(database)
                .where(ASSESSMENT_.SERVICE_ID.eq(service), ASSESSMENT_.LATEST.isTrue())
                .and(DSL.condition("{0} && {1}", ASSESSMENT_.PERIOD, val(Ranges.range(interval), ASSESSMENT_.PERIOD)))
                .fetch(rows::assessment);
    }

    void notLatest(ClauseId clause, Period period) {
        database.update(ASSESSMENT_)
                .set(ASSESSMENT_.LATEST, false)
                .where(
                        ASSESSMENT_.CLAUSE_ID.eq(clause),
                        ASSESSMENT_.PERIOD_LABEL.eq(period.label()),
                        ASSESSMENT_.LATEST.isTrue())
                .execute();
    }

    int nextRevision(ClauseId clause, Period period) {
        Integer highest = database.select(max(ASSESSMENT_.REVISION))
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.PERIOD_LABEL.eq(period.label()))
                .fetchOne(0, Integer.class);
        return highest == null ? 1 : highest + 1;
    }

    AssessmentId add(
            Computation inputs,
            InputHashes hashes,
            Figure figure,
            Entitlement entitlement,
            @Nullable SourceId source,
            int revision,
            Instant computedAt) {
        Assignment assignment = inputs.assignment();
        return database.insertInto(ASSESSMENT_)
                .set(ASSESSMENT_.CLAUSE_ID, assignment.clause().id())
                .set(ASSESSMENT_.CLAUSE_VERSION_ID, assignment.version().id())
                .set(ASSESSMENT_.SERVICE_ID, assignment.clause().serviceId())
                .set(ASSESSMENT_.SOURCE_ID, source)
                .set(ASSESSMENT_.PERIOD_LABEL, assignment.period().label())
                .set(ASSESSMENT_.PERIOD, Ranges.range(assignment.interval()))
                .set(ASSESSMENT_.ZONE, assignment.version().terms().zone().getId())
                .set(ASSESSMENT_.REVISION, revision)
                .set(ASSESSMENT_.LATEST, true)
                .set(ASSESSMENT_.FINAL, inputs.finished())
                .set(ASSESSMENT_.COMPUTED_AT, computedAt)
                .set(ASSESSMENT_.DATA_UNTIL, inputs.dataUntil())
                .set(ASSESSMENT_.ENGINE_VERSION, hashes.engineVersion())
                .set(ASSESSMENT_.CLAUSE_HASH, hashes.clause())
                .set(ASSESSMENT_.TIMELINE_HASH, hashes.timeline())
                .set(ASSESSMENT_.EXCLUSION_HASH, hashes.exclusions())
                .set(ASSESSMENT_.INPUT_HASH, hashes.input())
                .set(ASSESSMENT_.METRIC, figure.metric().name())
                .set(ASSESSMENT_.UNIT, figure.unit().name())
                .set(ASSESSMENT_.FAILURES, figure.failures())
                .set(ASSESSMENT_.PERIOD_MS, figure.period())
                .set(ASSESSMENT_.COUNTED_MS, figure.counted())
                .set(ASSESSMENT_.UP_MS, figure.up())
                .set(ASSESSMENT_.DOWN_MS, figure.down())
                .set(ASSESSMENT_.EXCLUDED_MS, figure.excluded())
                .set(ASSESSMENT_.REMOVED_MS, figure.removed())
                .set(ASSESSMENT_.COMMITMENT, figure.commitment())
                .set(ASSESSMENT_.AVAILABILITY, figure.availability())
                .set(ASSESSMENT_.EXACT, figure.exact())
                .set(ASSESSMENT_.MET, figure.met())
                .set(ASSESSMENT_.REASON, messages.write(figure.reason()))
                .set(ASSESSMENT_.FEE_MINOR, minor(entitlement.fee()))
                .set(ASSESSMENT_.CREDIT_MINOR, entitlement.credit().minorUnits())
                .set(ASSESSMENT_.CREDIT_PERCENT, entitlement.percent())
                .set(ASSESSMENT_.CREDIT_TIER, entitlement.tier())
                .set(ASSESSMENT_.CREDIT_QUANTITY, entitlement.quantity())
                .set(ASSESSMENT_.FAIR_VALUE_MINOR, minor(entitlement.fairValue()))
                .set(ASSESSMENT_.CURRENCY, inputs.currency())
                .set(ASSESSMENT_.CREDIT_STEPS, messages.write(entitlement.steps()))
                .returning(ASSESSMENT_.ID)
                .fetchSingle()
                .getId();
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minorUnits();
    }
}
