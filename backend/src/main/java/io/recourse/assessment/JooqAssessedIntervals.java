package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_INTERVAL;
import static org.jooq.impl.DSL.row;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.jooq.assessment.tables.records.AssessmentIntervalRecord;
import io.recourse.time.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes assessment.assessment_interval. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAssessedIntervals {

    private static final int CHUNK = 2_000;

    private final DSLContext database;

    JooqAssessedIntervals(DSLContext database) {
        this.database = database;
    }

    void add(AssessmentId assessment, List<AssessedInterval> intervals) {
        for (int start = 0; start < intervals.size(); start += CHUNK) {
            int first = start;
            List<AssessedInterval> chunk = intervals.subList(start, Math.min(start + CHUNK, intervals.size()));
            database.insertInto(
                            ASSESSMENT_INTERVAL,
                            ASSESSMENT_INTERVAL.ASSESSMENT_ID,
                            ASSESSMENT_INTERVAL.POSITION,
                            ASSESSMENT_INTERVAL.STARTED_AT,
                            ASSESSMENT_INTERVAL.ENDED_AT,
                            ASSESSMENT_INTERVAL.CHARGE,
                            ASSESSMENT_INTERVAL.STATE,
                            ASSESSMENT_INTERVAL.COMPONENT,
                            ASSESSMENT_INTERVAL.BECAUSE)
                    .valuesOfRows(IntStream.range(0, chunk.size())
                            .mapToObj(position -> row(
                                    assessment,
                                    first + position,
                                    chunk.get(position).interval().from(),
                                    chunk.get(position).interval().to(),
                                    chunk.get(position).charge().name(),
                                    chunk.get(position).state().name(),
                                    chunk.get(position).component(),
                                    chunk.get(position).because()))
                            .toList())
                    .execute();
        }
    }

    List<AssessedInterval> of(AssessmentId assessment) {
        return database.selectFrom(ASSESSMENT_INTERVAL)
                .where(ASSESSMENT_INTERVAL.ASSESSMENT_ID.eq(assessment))
                .orderBy(ASSESSMENT_INTERVAL.POSITION)
                .fetch(JooqAssessedIntervals::interval);
    }

    /** Spans of the clause's latest assessments that share time with the interval, in time order. */
    List<AssessedInterval> latest(ClauseId clause, Interval interval) {
        return database.select(ASSESSMENT_INTERVAL.fields())
                .from(ASSESSMENT_INTERVAL)
                .join(ASSESSMENT_)
                .on(ASSESSMENT_.ID.eq(ASSESSMENT_INTERVAL.ASSESSMENT_ID))
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.LATEST.isTrue())
                .and(ASSESSMENT_INTERVAL.STARTED_AT.lt(interval.to()))
                .and(ASSESSMENT_INTERVAL.ENDED_AT.gt(interval.from()))
                .orderBy(ASSESSMENT_INTERVAL.STARTED_AT)
                .fetch(found -> interval(found.into(ASSESSMENT_INTERVAL)));
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
