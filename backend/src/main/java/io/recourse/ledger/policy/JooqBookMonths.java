package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.PERIOD_STEP;
import static org.jooq.impl.DSL.min;

import io.recourse.db.jooq.ledger.Routines;
import io.recourse.ledger.Refusals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the steps by which months of the books are closed and reopened. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqBookMonths {

    private final DSLContext sql;

    JooqBookMonths(DSLContext sql) {
        this.sql = sql;
    }

    /** Month of the first entry. */
    Optional<YearMonth> oldest() {
        LocalDate first = sql.select(min(JOURNAL_ENTRY.BOOKING_DATE))
                .from(JOURNAL_ENTRY)
                .fetchSingle()
                .value1();
        return Optional.ofNullable(first).map(YearMonth::from);
    }

    BookMonth get(YearMonth month) {
        List<BookMonth.Step> steps = sql.selectFrom(PERIOD_STEP)
                .where(PERIOD_STEP.MONTH.eq(month.atDay(1)))
                .orderBy(PERIOD_STEP.POSITION)
                .fetch(row -> new BookMonth.Step(
                        BookMonth.Action.valueOf(row.getAction()),
                        row.getActor(),
                        row.getReason(),
                        row.getDecidedAt()));
        String state = Routines.periodState(sql.configuration(), month.atDay(1));
        return new BookMonth(month, BookMonth.State.valueOf(state), steps);
    }

    /** Throws Conflict if the state of the month does not allow the step, or not by this person. */
    void step(YearMonth month, BookMonth.Action action, String actor, String reason) {
        Refusals.readable(() -> Routines.stepPeriod(sql.configuration(), month.atDay(1), action.name(), actor, reason));
    }
}
