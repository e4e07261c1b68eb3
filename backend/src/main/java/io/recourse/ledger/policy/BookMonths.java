package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.PERIOD_STEP;
import static org.jooq.impl.DSL.min;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.db.jooq.ledger.Routines;
import io.recourse.ledger.Refusals;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes and reopens months of the books. One person asks, another agrees, both with a reason; a closed month refuses
 * entries, and what belongs to it counts in the next open month.
 */
@Service
@Transactional
public class BookMonths {

    private final DSLContext sql;
    private final AuditTrail audit;
    private final Clock clock;

    BookMonths(DSLContext sql, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Months from the first entry to the present one, newest first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public List<BookMonth> list() {
        YearMonth present = YearMonth.now(clock);
        LocalDate first = sql.select(min(JOURNAL_ENTRY.BOOKING_DATE))
                .from(JOURNAL_ENTRY)
                .fetchSingle()
                .value1();
        YearMonth oldest = first == null ? present : YearMonth.from(first);
        return Stream.iterate(present, month -> !month.isBefore(oldest), month -> month.minusMonths(1))
                .map(this::get)
                .toList();
    }

    /** One month. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    public BookMonth get(YearMonth month) {
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

    /**
     * Takes a step. Throws Conflict if the state does not allow it or if the same person asks and agrees, InvalidInput
     * without a reason or for a month that has not ended.
     */
    @RolesAllowed(Roles.FINANCE)
    public BookMonth step(YearMonth month, BookMonth.Action action, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!reason.isBlank() && reason.length() <= 500, "reason", "field.required");
        check.that(month.isBefore(YearMonth.now(clock)), "month", "ledger.invalid.monthNotOver");
        check.orThrow();
        Refusals.readable(() -> Routines.stepPeriod(
                sql.configuration(), month.atDay(1), action.name(), CurrentUser.name(), reason.strip()));
        audit.record("BOOK_MONTH_" + action.name(), "ledger", null, month.toString(), Map.of("reason", reason.strip()));
        return get(month);
    }
}
