package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_INTERVAL;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import io.recourse.assessment.pack.AttributionPack;
import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.jooq.assessment.tables.records.AssessmentIntervalRecord;
import io.recourse.measurement.Ranges;
import io.recourse.time.Interval;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the spans of assessments: packed in assessment.attribution, of older ones row by row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessedIntervals {

    private final DSLContext database;

    JooqAssessedIntervals(DSLContext database) {
        this.database = database;
    }

    /** In time order; where components are counted on their own, one after the other. */
    List<AssessedInterval> of(AssessmentId assessment) {
        return database.select(ASSESSMENT_.ATTRIBUTION)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.ID.eq(assessment))
                .fetchOptional()
                .map(row -> spans(assessment, row.value1()))
                .orElse(List.of());
    }

    /** When the assessments charge downtime, in time order; those that charge none are left out. */
    Map<AssessmentId, List<Interval>> charged(Collection<AssessmentId> assessments) {
        Map<AssessmentId, List<Interval>> charged = new HashMap<>();
        database.select(ASSESSMENT_.ID, ASSESSMENT_.ATTRIBUTION)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.ID.in(assessments))
                .forEach(row -> {
                    List<Interval> downtime = spans(row.value1(), row.value2()).stream()
                            .filter(span -> span.charge().isDown())
                            .map(AssessedInterval::interval)
                            .sorted(Comparator.comparing(Interval::from))
                            .toList();
                    if (!downtime.isEmpty()) {
                        charged.put(row.value1(), downtime);
                    }
                });
        return charged;
    }

    /** Spans of the clause's latest assessments that share time with the interval, in time order. */
    List<AssessedInterval> latest(ClauseId clause, Interval interval) {
        return database
                .select(ASSESSMENT_.ID, ASSESSMENT_.ATTRIBUTION)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.LATEST.isTrue())
                .and(condition("{0} && {1}", ASSESSMENT_.PERIOD, val(Ranges.range(interval), ASSESSMENT_.PERIOD)))
                .fetch()
                .stream()
                .flatMap(row -> spans(row.value1(), row.value2()).stream())
                .filter(span -> span.interval().overlaps(interval))
                .sorted(Comparator.comparing(span -> span.interval().from()))
                .toList();
    }

    private List<AssessedInterval> spans(AssessmentId assessment, byte @Nullable [] packed) {
        return packed == null ? rows(assessment) : AssessedSpans.of(AttributionPack.unpack(packed));
    }

    private List<AssessedInterval> rows(AssessmentId assessment) {
        return database.selectFrom(ASSESSMENT_INTERVAL)
                .where(ASSESSMENT_INTERVAL.ASSESSMENT_ID.eq(assessment))
                .orderBy(ASSESSMENT_INTERVAL.POSITION)
                .fetch(JooqAssessedIntervals::interval);
    }

    private static AssessedInterval interval(AssessmentIntervalRecord stored) {
        return new AssessedInterval(
                new Interval(stored.getStartedAt(), stored.getEndedAt()),
                Charge.valueOf(stored.getCharge()),
                State.valueOf(stored.getState()),
                stored.getComponent(),
                stored.getBecause());
    }
}
