package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.EXCHANGE_RATE;
import static io.recourse.db.jooq.ledger.Tables.RATE_DIFFERENCES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.recourse.db.jooq.ledger.Routines;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Refusals;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes ledger.exchange_rate, and lets the database convert and revalue by it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqExchangeRates {

    /** As in {@code ledger.converted}. */
    private static final int FRESH_DAYS = 31;

    private final DSLContext sql;

    JooqExchangeRates(DSLContext sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<ExchangeRate> list() {
        return sql.selectFrom(EXCHANGE_RATE)
                .orderBy(EXCHANGE_RATE.ON_DAY.desc(), EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.REVISION.desc())
                .fetch(row -> new ExchangeRate(
                        row.getCurrency(),
                        row.getFunctionalCurrency(),
                        row.getOnDay(),
                        row.getRevision(),
                        row.getRate().stripTrailingZeros(),
                        row.getSource(),
                        row.getEnteredBy()));
    }

    /** The rate in force on a day: that of the day or the last one of the 31 days up to it. */
    Optional<BigDecimal> on(String currency, String reporting, LocalDate day) {
        return sql.select(EXCHANGE_RATE.RATE)
                .from(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.CURRENCY.eq(currency),
                        EXCHANGE_RATE.FUNCTIONAL_CURRENCY.eq(reporting),
                        EXCHANGE_RATE.ON_DAY.le(day),
                        EXCHANGE_RATE.ON_DAY.gt(day.minusDays(FRESH_DAYS)))
                .orderBy(EXCHANGE_RATE.ON_DAY.desc(), EXCHANGE_RATE.REVISION.desc())
                .limit(1)
                .fetchOptional(EXCHANGE_RATE.RATE);
    }

    /** Adds the next revision of a day's rate; an earlier one stays. Of two people at once the second waits. */
    void add(String currency, String reporting, LocalDate day, BigDecimal rate, String source, String enteredBy) {
        sql.execute("SELECT pg_advisory_xact_lock(hashtextextended('ledger.exchange_rate', 0))");
        Field<Integer> revision = select(
                        coalesce(max(EXCHANGE_RATE.REVISION), inline(0)).plus(1))
                .from(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.CURRENCY.eq(currency),
                        EXCHANGE_RATE.FUNCTIONAL_CURRENCY.eq(reporting),
                        EXCHANGE_RATE.ON_DAY.eq(day))
                .asField();
        sql.insertInto(EXCHANGE_RATE)
                .set(EXCHANGE_RATE.CURRENCY, currency)
                .set(EXCHANGE_RATE.FUNCTIONAL_CURRENCY, reporting)
                .set(EXCHANGE_RATE.ON_DAY, day)
                .set(EXCHANGE_RATE.REVISION, revision)
                .set(EXCHANGE_RATE.RATE, rate)
                .set(EXCHANGE_RATE.SOURCE, source)
                .set(EXCHANGE_RATE.ENTERED_BY, enteredBy)
                .execute();
    }

    /** Converts entries that waited for a rate; returns how many. */
    int convertWaiting(String actor) {
        return Routines.convertWaiting(sql.configuration(), actor);
    }

    /** By entry, oldest first, and within it by currency and account. */
    List<RateDifference> differences() {
        return sql.selectFrom(RATE_DIFFERENCES())
                .fetch(row -> new RateDifference(
                        row.getEntryId(),
                        row.getSequence(),
                        row.getEventDate(),
                        row.getClaimNumber(),
                        ChartAccount.of(row.getCode()),
                        row.getCurrency(),
                        Money.ofMinor(row.getBooked(), row.getFunctionalCurrency()),
                        Money.ofMinor(row.getDue(), row.getFunctionalCurrency())));
    }

    /** Corrects all of them; returns how many entries that took. */
    int correct(String actor, String reason) {
        return Refusals.readable(() -> Routines.correctRates(sql.configuration(), actor, reason));
    }

    /** Currencies with a balance that is revalued, but without a rate that the books would take on the day. */
    List<String> withoutRate(LocalDate day, String reporting) {
        return sql.fetch("""
                SELECT DISTINCT a.currency::text
                FROM ledger.balances_on(?::date) AS b JOIN ledger.account AS a ON a.id = b.account_id
                WHERE a.code IN ('1310', '1315', '1320', '2100') AND a.currency::text <> ?
                  AND ledger.converted(1, a.currency::text, ?, ?::date) IS NULL
                GROUP BY a.code, a.currency
                HAVING sum(b.debit_minor) <> sum(b.credit_minor)
                ORDER BY 1
                """, day, reporting, reporting, day).getValues(0, String.class);
    }

    /** Returns how many currencies moved; throws Conflict if the month is closed. */
    int revalue(YearMonth month, String actor) {
        return Refusals.readable(() -> Routines.revalue(sql.configuration(), month.atEndOfMonth(), actor));
    }
}
