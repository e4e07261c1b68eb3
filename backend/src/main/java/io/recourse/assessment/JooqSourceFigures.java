package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.SOURCE_FIGURE;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.val;

import io.recourse.availability.AvailabilityResult;
import io.recourse.db.copy.RowWriter;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        UUID[] clauses = new UUID[figures.size()];
        String[] periods = new String[clauses.length];
        RowWriter rows = new RowWriter();
        int next = 0;
        for (Map.Entry<Reassessment.Key, Map<SourceId, AvailabilityResult>> of : figures.entrySet()) {
            clauses[next] = of.getKey().clause().value();
            periods[next++] = of.getKey().period();
            of.getValue()
                    .forEach((source, result) -> rows.row(8)
                            .uuid(of.getKey().clause().value())
                            .text(of.getKey().period())
                            .uuid(source.value())
                            .number(result.counted())
                            .number(result.downMillis())
                            .decimal(result.percent())
                            .flag(result.met())
                            .time(now));
        }
        database.execute("""
                DELETE FROM assessment.source_figure old USING unnest({0}, {1}) AS renewed (clause_id, period_label)
                WHERE old.clause_id = renewed.clause_id AND old.period_label = renewed.period_label
                """, val(clauses), val(periods));
        if (rows.rows() > 0) {
            database.connection(connection -> rows.copyInto(connection, """
                    assessment.source_figure (clause_id, period_label, source_id, counted_ms, down_ms, availability, met,
                        computed_at)"""));
        }
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
