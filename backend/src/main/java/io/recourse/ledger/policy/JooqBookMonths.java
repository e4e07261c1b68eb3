package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.PERIOD_STEP;
import static io.recourse.db.jooq.ledger.Tables.UNSEALED;
import static org.jooq.impl.DSL.min;

import io.recourse.db.jooq.ledger.Routines;
import io.recourse.ledger.Refusals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Months with entries or after them that are open although this later one is to be closed, oldest first. */
    List<YearMonth> openBefore(YearMonth month) {
        YearMonth first = oldest().orElse(month);
        return Stream.iterate(first, earlier -> earlier.isBefore(month), earlier -> earlier.plusMonths(1))
                .filter(earlier -> !Routines.periodState(sql.configuration(), earlier.atDay(1))
                        .equals(BookMonth.State.CLOSED.name()))
                .toList();
    }

    /** How many entries wait for the rate of their day, by currency; those that were undone do not wait. */
    Map<String, Integer> waitingForRate(LocalDate day) {
        return sql.fetch("""
                        SELECT a.currency::text, count(DISTINCT e.id)::integer
                        FROM ledger.journal_entry AS e
                        JOIN ledger.posting AS p ON p.entry_id = e.id
                        JOIN ledger.account AS a ON a.id = p.account_id
                        JOIN ledger.chart AS c ON c.code = a.code
                        JOIN access.organisation AS o ON o.reporting_currency <> a.currency
                        WHERE e.functional_currency IS NULL AND e.reverses_entry IS NULL AND e.booking_date <= ?
                          AND NOT c.memorandum AND NOT c.quantity
                          AND NOT EXISTS (SELECT FROM ledger.journal_entry AS r WHERE r.reverses_entry = e.id)
                          AND NOT EXISTS (
                              SELECT FROM ledger.journal_entry AS k WHERE k.idempotency_key = 'conversion:' || e.id)
                        GROUP BY 1 ORDER BY 1
                        """, day).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> row.get(1, Integer.class),
                        Integer::sum,
                        LinkedHashMap::new));
    }

    /** Currencies that are not carried at their rate of the day, or have none; in alphabetical order. */
    List<String> notRevalued(LocalDate day) {
        return sql.fetch(
                        "SELECT DISTINCT currency FROM ledger.revaluation(?::date) WHERE target IS DISTINCT FROM carried"
                                + " ORDER BY 1",
                        day)
                .getValues(0, String.class);
    }

    /** How many entries wait for their seal. */
    int unsealed() {
        return sql.fetchCount(UNSEALED);
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
