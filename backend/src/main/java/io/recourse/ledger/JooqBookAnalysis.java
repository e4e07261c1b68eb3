package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;
import static io.recourse.db.jooq.ledger.Tables.FUNCTIONAL_BALANCE;
import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.sum;

import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums postings for {@link BookAnalysis}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqBookAnalysis {

    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    private final DSLContext sql;

    JooqBookAnalysis(DSLContext sql) {
        this.sql = sql;
    }

    /** What moved by month, vendor and account; newest month first. */
    VendorMovement byMonthAndVendor(LocalDate from, LocalDate to) {
        Field<LocalDate> month = field("date_trunc('month', {0})::date", LocalDate.class, ACCOUNT_LINE.BOOKING_DATE);
        Field<String> vendor = coalesce(ACCOUNT_LINE.VENDOR_NAME, inline(""));
        Field<BigDecimal> debit = total(ACCOUNT_LINE.AMOUNT_MINOR.gt(0L));
        Field<BigDecimal> credit = total(ACCOUNT_LINE.AMOUNT_MINOR.lt(0L));
        return new VendorMovement(
                from,
                to,
                sql.select(month, vendor, ACCOUNT_LINE.CODE, ACCOUNT_LINE.CURRENCY, debit, credit)
                        .from(ACCOUNT_LINE)
                        .where(
                                ACCOUNT_LINE.BOOKING_DATE.between(from, to),
                                ACCOUNT_LINE.UNIT.eq(""),
                                ACCOUNT_LINE.AMOUNT_MINOR.ne(0L))
                        .groupBy(month, vendor, ACCOUNT_LINE.CODE, ACCOUNT_LINE.CURRENCY)
                        .orderBy(month.desc(), vendor, ACCOUNT_LINE.CURRENCY, ACCOUNT_LINE.CODE)
                        .fetch(row -> new VendorMovement.Line(
                                YearMonth.from(row.get(month)),
                                row.get(vendor),
                                ChartAccount.of(row.get(ACCOUNT_LINE.CODE)),
                                Money.ofMinor(row.get(debit).longValueExact(), row.get(ACCOUNT_LINE.CURRENCY)),
                                Money.ofMinor(-row.get(credit).longValueExact(), row.get(ACCOUNT_LINE.CURRENCY)))));
    }

    /** Receivables open at the end of a day, oldest first. */
    Ageing ageing(LocalDate asOf) {
        // What is disputed moves to another account and does not become younger by it.
        Field<LocalDate> since = min(min(ACCOUNT_LINE.BOOKING_DATE))
                .over(partitionBy(ACCOUNT_LINE.CLAIM_REFERENCE, ACCOUNT_LINE.CURRENCY))
                .as("since");
        Field<BigDecimal> open = sum(ACCOUNT_LINE.AMOUNT_MINOR).as("open");
        Field<String> number = max(JOURNAL_ENTRY.CLAIM_NUMBER).as("number");
        Field<String> vendor = max(JOURNAL_ENTRY.VENDOR_NAME).as("vendor");
        Table<?> lines = sql.select(
                        ACCOUNT_LINE.CLAIM_REFERENCE,
                        number,
                        vendor,
                        ACCOUNT_LINE.CODE,
                        ACCOUNT_LINE.CURRENCY,
                        since,
                        open)
                .from(ACCOUNT_LINE)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(ACCOUNT_LINE.ENTRY_ID))
                .where(
                        ACCOUNT_LINE.CODE.in(ChartAccount.RECEIVABLE.code(), ChartAccount.DISPUTED_RECEIVABLE.code()),
                        ACCOUNT_LINE.BOOKING_DATE.le(asOf),
                        ACCOUNT_LINE.CLAIM_REFERENCE.isNotNull())
                .groupBy(ACCOUNT_LINE.CLAIM_REFERENCE, ACCOUNT_LINE.CODE, ACCOUNT_LINE.CURRENCY)
                .asTable("lines");
        return new Ageing(
                asOf,
                sql.select(lines.fields())
                        .from(lines)
                        .where(field(name("open"), BigDecimal.class).ne(BigDecimal.ZERO))
                        .orderBy(lines.field(since), lines.field(number))
                        .fetch(row -> new Ageing.Line(
                                new ClaimReference(
                                        row.get(lines.field(ACCOUNT_LINE.CLAIM_REFERENCE)),
                                        row.get(lines.field(number)),
                                        Objects.requireNonNullElse(row.get(lines.field(vendor)), "")),
                                ChartAccount.of(row.get(lines.field(ACCOUNT_LINE.CODE))),
                                row.get(lines.field(since)),
                                Money.ofMinor(
                                        row.get(lines.field(open)).longValueExact(),
                                        row.get(lines.field(ACCOUNT_LINE.CURRENCY))))));
    }

    /** Balance of each account in the reporting currency, as far as entries were converted; empty without rates. */
    List<BookAnalysis.FunctionalLine> inReportingCurrency(@Nullable LocalDate asOf) {
        return sql.selectFrom(FUNCTIONAL_BALANCE(asOf))
                .fetch(row -> new BookAnalysis.FunctionalLine(
                        ChartAccount.of(row.getCode()),
                        Money.ofMinor(row.getBalanceMinor(), row.getFunctionalCurrency())));
    }

    private static Field<BigDecimal> total(Condition which) {
        return coalesce(sum(ACCOUNT_LINE.AMOUNT_MINOR).filterWhere(which), NOTHING);
    }
}
