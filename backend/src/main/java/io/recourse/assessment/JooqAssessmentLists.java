package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.assessment.Tables.STALE_SERVICE;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.Ranges;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of assessments. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessmentLists {

    private static final String CALENDAR_LABEL = "^[0-9]{4}(-([0-9]{2}|Q[1-4]))?([.][0-9]+)?$";

    private final DSLContext database;
    private final AssessmentRows rows;

    JooqAssessmentLists(DSLContext database, AssessmentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Latest revisions: the latest period first, then by vendor, service and clause. */
    List<Assessment> latest(AssessmentFilter filter, int limit) {
        return rows.select(database)
                .where(conditions(filter))
                .orderBy(
                        ASSESSMENT_.PERIOD.desc(),
                        lower(VENDOR_.NAME),
                        lower(SERVICE.NAME),
                        lower(CLAUSE.TITLE),
                        ASSESSMENT_.ID)
                .limit(limit)
                .fetch(rows::assessment);
    }

    /** Latest revisions in the order in which they were computed, after the given one. */
    List<Assessment> after(AssessmentFilter filter, @Nullable AssessmentId last, int limit) {
        return rows.select(database)
                .where(conditions(filter))
                .and(last == null ? noCondition() : ASSESSMENT_.ID.gt(last))
                .orderBy(ASSESSMENT_.ID)
                .limit(limit)
                .fetch(rows::assessment);
    }

    /** Latest revisions whose period lies within the time, whatever its kind; in the order of lists. */
    List<Assessment> within(Interval time) {
        return rows.select(database)
                .where(ASSESSMENT_.LATEST.isTrue())
                .and(condition("{0} <@ {1}", ASSESSMENT_.PERIOD, val(Ranges.range(time), ASSESSMENT_.PERIOD)))
                .orderBy(ASSESSMENT_.PERIOD.desc(), lower(VENDOR_.NAME), lower(SERVICE.NAME), lower(CLAUSE.TITLE))
                .fetch(rows::assessment);
    }

    /** Latest revisions of periods that still run and whose promise is broken so far, in a stable order. */
    List<Assessment> brokenSoFar() {
        return rows.select(database)
                .where(ASSESSMENT_.LATEST.isTrue(), ASSESSMENT_.FINAL.isFalse(), ASSESSMENT_.MET.isFalse())
                .orderBy(ASSESSMENT_.PERIOD, ASSESSMENT_.ID)
                .fetch(rows::assessment);
    }

    /** Latest revisions of fiscal, billing and rolling periods that share time with the interval; in the order of lists. */
    List<Assessment> beyondTheCalendar(Interval time) {
        return rows.select(database)
                .where(ASSESSMENT_.LATEST.isTrue())
                .and(condition("{0} && {1}", ASSESSMENT_.PERIOD, val(Ranges.range(time), ASSESSMENT_.PERIOD)))
                .and(condition("{0} !~ {1}", ASSESSMENT_.PERIOD_LABEL, val(CALENDAR_LABEL)))
                .orderBy(
                        ASSESSMENT_.PERIOD.desc(),
                        lower(VENDOR_.NAME),
                        lower(SERVICE.NAME),
                        lower(CLAUSE.TITLE),
                        ASSESSMENT_.ID)
                .fetch(rows::assessment);
    }

    /** All revisions of one clause in one period, the latest first. */
    List<Assessment> revisions(ClauseId clause, Period period) {
        return rows.select(database)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.PERIOD_LABEL.eq(period.label()))
                .orderBy(ASSESSMENT_.REVISION.desc())
                .fetch(rows::assessment);
    }

    /** The latest assessments of a clause, the latest period first. */
    List<Assessment> series(ClauseId clause, int count) {
        return rows.select(database)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.LATEST.isTrue())
                .orderBy(ASSESSMENT_.PERIOD.desc())
                .limit(count)
                .fetch(rows::assessment);
    }

    /** Periods for which there is any assessment, the latest first. */
    List<Period> periods() {
        return database
                .select(ASSESSMENT_.PERIOD_LABEL)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.LATEST.isTrue())
                .groupBy(ASSESSMENT_.PERIOD_LABEL)
                .fetch(row -> Period.parse(row.value1()))
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** What waits to be assessed again. */
    Backlog backlog() {
        return database.select(
                        countDistinct(STALE_SERVICE.SERVICE_ID),
                        min(STALE_SERVICE.MARKED_AT),
                        max(STALE_SERVICE.FAILURE))
                .from(STALE_SERVICE)
                .fetchSingle(row -> new Backlog(row.value1(), row.value2(), row.value3()));
    }

    Optional<Instant> staleSince(ServiceId service, Interval interval) {
        return database.select(min(STALE_SERVICE.MARKED_AT))
                .from(STALE_SERVICE)
                .where(STALE_SERVICE.SERVICE_ID.eq(service))
                .and(STALE_SERVICE.SINCE.lt(interval.to()))
                .and(STALE_SERVICE.UNTIL.gt(interval.from()))
                .fetchOptional(0, Instant.class);
    }

    /** A whole period is also found by its parts, if an amendment has split it. */
    private static Condition isOrIsPartOf(Period period) {
        Condition same = ASSESSMENT_.PERIOD_LABEL.eq(period.label());
        return period.part() > 0 ? same : same.or(ASSESSMENT_.PERIOD_LABEL.startsWith(period.label() + "."));
    }

    private static List<Condition> conditions(AssessmentFilter filter) {
        List<Condition> conditions = new ArrayList<>(List.of(ASSESSMENT_.LATEST.isTrue()));
        if (filter.period() != null) {
            conditions.add(isOrIsPartOf(filter.period()));
        }
        if (filter.vendor() != null) {
            conditions.add(VENDOR_.ID.eq(filter.vendor()));
        }
        if (filter.contract() != null) {
            conditions.add(CONTRACT_.ID.eq(filter.contract()));
        }
        if (filter.service() != null) {
            conditions.add(ASSESSMENT_.SERVICE_ID.eq(filter.service()));
        }
        if (filter.clause() != null) {
            conditions.add(ASSESSMENT_.CLAUSE_ID.eq(filter.clause()));
        }
        if (filter.breachedOnly()) {
            conditions.add(ASSESSMENT_.MET.isFalse());
        }
        return conditions;
    }
}
