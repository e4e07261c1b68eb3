package io.recourse.ledger.statement;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT;
import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;
import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.statement.QuantityStatement.Line;
import io.recourse.ledger.statement.QuantityStatement.Span;
import io.recourse.ledger.statement.QuantityStatements.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads postings of quantities in the order of their booking dates. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqQuantityStatements {

    private static final int DECIMALS = 6;

    private final DSLContext sql;

    JooqQuantityStatements(DSLContext sql) {
        this.sql = sql;
    }

    List<String> units(ChartAccount account) {
        return sql.select(ACCOUNT.UNIT)
                .from(ACCOUNT)
                .where(ACCOUNT.CODE.eq(account.code()), ACCOUNT.UNIT.ne(""))
                .orderBy(ACCOUNT.UNIT)
                .fetch(ACCOUNT.UNIT);
    }

    QuantityStatement of(ChartAccount account, String unit, Span span, @Nullable Place after, int limit) {
        Condition before = span.from() == null
                ? ACCOUNT_LINE.BOOKING_DATE.lt(LocalDate.of(1, 1, 1))
                : ACCOUNT_LINE.BOOKING_DATE.lt(span.from());
        Condition within = before.not();
        Field<BigDecimal> opening = total(before);
        Field<BigDecimal> debit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.gt(0L)));
        Field<BigDecimal> credit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.lt(0L)));
        Record sums = sql.select(opening, debit, credit)
                .from(ACCOUNT_LINE)
                .where(isOf(account, unit), upTo(span))
                .fetchSingle();
        Quantity open = quantity(sums.get(opening), unit);
        List<Line> lines = lines(isOf(account, unit).and(upTo(span)).and(within), open, after, limit + 1);
        return new QuantityStatement(
                account,
                span,
                open,
                quantity(sums.get(debit), unit),
                quantity(sums.get(credit).negate(), unit),
                lines.subList(0, Math.min(lines.size(), limit)),
                lines.size() > limit);
    }

    private List<Line> lines(Condition which, Quantity opening, @Nullable Place after, int limit) {
        Field<BigDecimal> running = sum(ACCOUNT_LINE.AMOUNT_MINOR)
                .over()
                .orderBy(ACCOUNT_LINE.BOOKING_DATE, ACCOUNT_LINE.ACCOUNT_POSITION)
                .as("running");
        var line = sql.select(
                        ACCOUNT_LINE.ACCOUNT_POSITION,
                        ACCOUNT_LINE.ENTRY_ID,
                        ACCOUNT_LINE.BOOKING_DATE,
                        ACCOUNT_LINE.AMOUNT_MINOR,
                        running)
                .from(ACCOUNT_LINE)
                .where(which)
                .asTable("line");
        Field<Long> position = line.field(ACCOUNT_LINE.ACCOUNT_POSITION);
        Field<LocalDate> day = line.field(ACCOUNT_LINE.BOOKING_DATE);
        return sql.select(position, day, line.field(ACCOUNT_LINE.AMOUNT_MINOR), line.field(running))
                .select(JOURNAL_ENTRY.fields())
                .from(line)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(line.field(ACCOUNT_LINE.ENTRY_ID)))
                .where(
                        after == null
                                ? noCondition()
                                : row(day, position).gt(row(after.bookingDate(), after.position())))
                .orderBy(day, position)
                .limit(limit)
                .fetch(found -> line(
                        found,
                        found.get(position),
                        found.get(line.field(ACCOUNT_LINE.AMOUNT_MINOR)),
                        found.get(line.field(running)),
                        opening));
    }

    private static Line line(Record row, long position, long amount, BigDecimal running, Quantity opening) {
        UUID claim = row.get(JOURNAL_ENTRY.CLAIM_REFERENCE);
        String unit = opening.unit();
        return new Line(
                position,
                row.get(JOURNAL_ENTRY.ID),
                row.get(JOURNAL_ENTRY.BOOKING_DATE),
                EntryKind.valueOf(row.get(JOURNAL_ENTRY.KIND)),
                row.get(JOURNAL_ENTRY.DESCRIPTION),
                claim == null
                        ? null
                        : new ClaimReference(
                                claim, row.get(JOURNAL_ENTRY.CLAIM_NUMBER), row.get(JOURNAL_ENTRY.VENDOR_NAME)),
                row.get(JOURNAL_ENTRY.SAMPLE),
                quantity(BigDecimal.valueOf(amount), unit),
                opening.minus(quantity(running, unit).negated()));
    }

    private static Condition isOf(ChartAccount account, String unit) {
        return ACCOUNT_LINE.CODE.eq(account.code()).and(ACCOUNT_LINE.UNIT.eq(unit));
    }

    private static Condition upTo(Span span) {
        return span.to() == null ? noCondition() : ACCOUNT_LINE.BOOKING_DATE.le(span.to());
    }

    private static Field<BigDecimal> total(Condition which) {
        return coalesce(sum(ACCOUNT_LINE.AMOUNT_MINOR).filterWhere(which), inline(BigDecimal.ZERO));
    }

    private static Quantity quantity(BigDecimal millionths, String unit) {
        return new Quantity(millionths.movePointLeft(DECIMALS), unit);
    }
}
