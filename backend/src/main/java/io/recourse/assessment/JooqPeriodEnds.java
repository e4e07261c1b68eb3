package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out which assessments the passing of time has overtaken. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqPeriodEnds {

    /** A period of a clause that has been opened. */
    record Open(ClauseId clause, String label) {}

    private static final Field<Instant> BEGIN = field("lower({0})", SQLDataType.INSTANT, ASSESSMENT_.PERIOD);
    private static final Field<Instant> END = field("upper({0})", SQLDataType.INSTANT, ASSESSMENT_.PERIOD);

    private final DSLContext database;

    JooqPeriodEnds(DSLContext database) {
        this.database = database;
    }

    /** Services with a period that is over but was assessed while it ran, with the earliest begin of such a period. */
    Map<ServiceId, Instant> overButNotFinal(Instant now) {
        Field<Instant> earliest = min(BEGIN);
        return database.select(ASSESSMENT_.SERVICE_ID, earliest)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.LATEST.isTrue(), ASSESSMENT_.FINAL.isFalse(), END.le(val(now)))
                .groupBy(ASSESSMENT_.SERVICE_ID)
                .fetchMap(ASSESSMENT_.SERVICE_ID, earliest);
    }

    /** Clauses and labels of the assessed periods that contain the instant. */
    Set<Open> open(Instant now) {
        return database.select(ASSESSMENT_.CLAUSE_ID, ASSESSMENT_.PERIOD_LABEL)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.LATEST.isTrue(), condition("{0} @> {1}", ASSESSMENT_.PERIOD, val(now)))
                .fetchSet(row -> new Open(row.value1(), row.value2()));
    }
}
