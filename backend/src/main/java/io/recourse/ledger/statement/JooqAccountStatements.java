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
import io.recourse.ledger.statement.Statement.Line;
import io.recourse.ledger.statement.Statement.Place;
import io.recourse.ledger.statement.Statement.Span;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads postings in the order of their booking dates. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqAccountStatements {

    /** Quantities are kept in millionths. */
    private static final int DECIMALS = 6;

    private final DSLContext sql;

    JooqAccountStatements(DSLContext sql) {
        this.sql = sql;
    }

    List<String> currencies(ChartAccount account) {
        return sql.select(ACCOUNT.CURRENCY)
                .from(ACCOUNT)
                .where(ACCOUNT.CODE.eq(account.code()), ACCOUNT.UNIT.eq(""))
                .orderBy(ACCOUNT.CURRENCY)
                .fetch(ACCOUNT.CURRENCY);
    }

    List<String> units(ChartAccount account) {
        return sql.select(ACCOUNT.UNIT)
                .from(ACCOUNT)
                .where(ACCOUNT.CODE.eq(account.code()), ACCOUNT.UNIT.ne(""))
                .orderBy(ACCOUNT.UNIT)
                .fetch(ACCOUNT.UNIT);
    }

    Statement<Money> money(ChartAccount account, String currency, Span span, @Nullable Place after, int limit) {
        Condition which = ACCOUNT_LINE
                .CODE
                .eq(account.code())
                .and(ACCOUNT_LINE.CURRENCY.eq(currency))
                .and(ACCOUNT_LINE.UNIT.eq(""));
        return of(
                account, currency, which, span, after, limit, minor -> Money.ofMinor(minor.longValueExact(), currency));
    }

    Statement<Quantity> quantity(ChartAccount account, String unit, Span span, @Nullable Place after, int limit) {
        Condition which = ACCOUNT_LINE.CODE.eq(account.code()).and(ACCOUNT_LINE.UNIT.eq(unit));
        return of(
                account,
                unit,
                which,
                span,
                after,
                limit,
                millionths -> new Quantity(millionths.movePointLeft(DECIMALS), unit));
    }

    private <A> Statement<A> of(
            ChartAccount account,
            String unit,
            Condition which,
            Span span,
            @Nullable Place after,
            int limit,
            Function<BigDecimal, A> amount) {
        Condition before = span.from() == null
                ? ACCOUNT_LINE.BOOKING_DATE.lt(LocalDate.of(1, 1, 1))
                : ACCOUNT_LINE.BOOKING_DATE.lt(span.from());
        Condition within = before.not();
        Field<BigDecimal> opening = total(before);
        Field<BigDecimal> debit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.gt(0L)));
        Field<BigDecimal> credit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.lt(0L)));
        Record sums = sql.select(opening, debit, credit)
                .from(ACCOUNT_LINE)
                .where(which, upTo(span))
                .fetchSingle();
        BigDecimal open = sums.get(opening);
        List<Line<A>> lines = lines(which.and(upTo(span)).and(within), open, after, limit + 1, amount);
        return new Statement<>(
                account,
                unit,
                span,
                amount.apply(open),
                amount.apply(sums.get(debit)),
                amount.apply(sums.get(credit).negate()),
                amount.apply(open.add(sums.get(debit)).add(sums.get(credit))),
                lines.subList(0, Math.min(lines.size(), limit)),
                lines.size() > limit);
    }

    private <A> List<Line<A>> lines(
            Condition which, BigDecimal opening, @Nullable Place after, int limit, Function<BigDecimal, A> amount) {
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
                        found.get(line.field(ACCOUNT_LINE.AMOUNT_MINOR)) > 0,
                        amount.apply(BigDecimal.valueOf(found.get(line.field(ACCOUNT_LINE.AMOUNT_MINOR)))),
                        amount.apply(opening.add(found.get(line.field(running))))));
    }

    private static <A> Line<A> line(Record row, long position, boolean debit, A amount, A balance) {
        UUID claim = row.get(JOURNAL_ENTRY.CLAIM_REFERENCE);
        return new Line<>(
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
                debit,
                amount,
                balance);
    }

    private static Condition upTo(Span span) {
        return span.to() == null ? noCondition() : ACCOUNT_LINE.BOOKING_DATE.le(span.to());
    }

    private static Field<BigDecimal> total(Condition which) {
        return coalesce(sum(ACCOUNT_LINE.AMOUNT_MINOR).filterWhere(which), inline(BigDecimal.ZERO));
    }
}
