package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.SOURCE_FIGURE;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;

import io.recourse.availability.AvailabilityResult;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes assessment.source_figure. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSourceFigures {

    private final DSLContext database;

    JooqSourceFigures(DSLContext database) {
        this.database = database;
    }

    /** Puts these figures of clauses and periods in the place of those that they had. */
    void replace(Map<Reassessment.Key, Map<SourceId, AvailabilityResult>> figures, Instant now) {
        if (figures.isEmpty()) {
            return;
        }
        List<Reassessment.Key> old = database.selectDistinct(SOURCE_FIGURE.CLAUSE_ID, SOURCE_FIGURE.PERIOD_LABEL)
                .from(SOURCE_FIGURE)
                .where(SOURCE_FIGURE.CLAUSE_ID.in(
                        figures.keySet().stream().map(Reassessment.Key::clause).collect(Collectors.toSet())))
                .fetch(row -> new Reassessment.Key(row.value1(), row.value2()));
        old.stream()
                .filter(figures::containsKey)
                .forEach(key -> database.deleteFrom(SOURCE_FIGURE)
                        .where(SOURCE_FIGURE.CLAUSE_ID.eq(key.clause()), SOURCE_FIGURE.PERIOD_LABEL.eq(key.period()))
                        .execute());
        figures.forEach((key, bySource) -> bySource.forEach((source, result) -> database.insertInto(SOURCE_FIGURE)
                .set(SOURCE_FIGURE.CLAUSE_ID, key.clause())
                .set(SOURCE_FIGURE.PERIOD_LABEL, key.period())
                .set(SOURCE_FIGURE.SOURCE_ID, source)
                .set(SOURCE_FIGURE.COUNTED_MS, result.counted())
                .set(SOURCE_FIGURE.DOWN_MS, result.downMillis())
                .set(SOURCE_FIGURE.AVAILABILITY, result.percent())
                .set(SOURCE_FIGURE.MET, result.met())
                .set(SOURCE_FIGURE.COMPUTED_AT, now)
                .execute()));
    }

    List<SourceFigure> of(ClauseId clause, Period period) {
        return database.select(SOURCE_FIGURE.fields())
                .select(SOURCE.NAME)
                .from(SOURCE_FIGURE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SOURCE_FIGURE.SOURCE_ID))
                .where(SOURCE_FIGURE.CLAUSE_ID.eq(clause), SOURCE_FIGURE.PERIOD_LABEL.eq(period.label()))
                .orderBy(SOURCE.NAME)
                .fetch(row -> new SourceFigure(
                        row.get(SOURCE_FIGURE.SOURCE_ID),
                        row.get(SOURCE.NAME),
                        Duration.ofMillis(row.get(SOURCE_FIGURE.COUNTED_MS)),
                        Duration.ofMillis(row.get(SOURCE_FIGURE.DOWN_MS)),
                        row.get(SOURCE_FIGURE.AVAILABILITY),
                        row.get(SOURCE_FIGURE.MET)));
    }
}
