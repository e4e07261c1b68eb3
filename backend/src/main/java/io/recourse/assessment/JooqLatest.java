package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.recourse.assessment.Reassessment.Key;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.Ranges;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which revision of each clause and period is the latest, for many at once and without reading all of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqLatest {

    private static final Field<Instant> BEGIN = field("lower({0})", SQLDataType.INSTANT, ASSESSMENT_.PERIOD);
    private static final Field<Instant> END = field("upper({0})", SQLDataType.INSTANT, ASSESSMENT_.PERIOD);

    /** What is asked about a latest revision most often. */
    record Row(AssessmentId id, ServiceId service, Interval period, String inputHash) {

        boolean overlaps(Map<ServiceId, Interval> changed) {
            Interval time = changed.get(service);
            return time != null && period.overlaps(time);
        }
    }

    private final DSLContext database;

    JooqLatest(DSLContext database) {
        this.database = database;
    }

    /** Latest revisions of the services that touch the changed time, and those of the assignments' periods. */
    Map<Key, Row> of(Map<ServiceId, Interval> changed, List<Assignment> assignments) {
        Interval hull = Hulls.of(changed.values());
        return database.select(
                        ASSESSMENT_.CLAUSE_ID,
                        ASSESSMENT_.PERIOD_LABEL,
                        ASSESSMENT_.ID,
                        ASSESSMENT_.SERVICE_ID,
                        BEGIN,
                        END,
                        ASSESSMENT_.INPUT_HASH)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.LATEST.isTrue(), ASSESSMENT_.SERVICE_ID.in(changed.keySet()))
                .and(condition("{0} && {1}", ASSESSMENT_.PERIOD, val(Ranges.range(hull), ASSESSMENT_.PERIOD))
                        .or(ASSESSMENT_.PERIOD_LABEL.in(assignments.stream()
                                .map(one -> one.period().label())
                                .collect(Collectors.toSet()))))
                .fetchMap(
                        row -> new Key(row.value1(), row.value2()),
                        row -> new Row(
                                row.value3(), row.value4(), new Interval(row.value5(), row.value6()), row.value7()));
    }

    /** The highest number that any revision of the same clause and period has; those without any are left out. */
    Map<Key, Integer> highest(List<NewRevision> revisions) {
        if (revisions.isEmpty()) {
            return new HashMap<>();
        }
        Field<Integer> highest = max(ASSESSMENT_.REVISION);
        return database.select(ASSESSMENT_.CLAUSE_ID, ASSESSMENT_.PERIOD_LABEL, highest)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.CLAUSE_ID.in(
                        revisions.stream().map(one -> one.key().clause()).collect(Collectors.toSet())))
                .and(ASSESSMENT_.PERIOD_LABEL.in(
                        revisions.stream().map(one -> one.key().period()).collect(Collectors.toSet())))
                .groupBy(ASSESSMENT_.CLAUSE_ID, ASSESSMENT_.PERIOD_LABEL)
                .fetchMap(row -> new Key(row.value1(), row.value2()), row -> row.value3());
    }

    /** Revisions that are the latest no longer. */
    void end(Collection<AssessmentId> ids) {
        if (!ids.isEmpty()) {
            database.update(ASSESSMENT_)
                    .set(ASSESSMENT_.LATEST, false)
                    .where(ASSESSMENT_.ID.in(ids))
                    .execute();
        }
    }
}
