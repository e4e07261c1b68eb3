package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT;
import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_BALANCE;
import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;
import static io.recourse.db.jooq.ledger.Tables.CLAIM_BALANCE;
import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.POSTING;
import static io.recourse.db.jooq.ledger.Tables.TRIAL_BALANCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts: trial balance, movement, statements, balances by claim. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Balances {

    private final DSLContext sql;

    Balances(DSLContext sql) {
        this.sql = sql;
    }

    List<TrialBalance.Line> trialBalance(@Nullable LocalDate asOf) {
        return sql.selectFrom(TRIAL_BALANCE(asOf))
                .fetch(row -> new TrialBalance.Line(
                        ChartAccount.of(row.getCode()),
                        Money.ofMinor(row.getDebitMinor(), row.getCurrency()),
                        Money.ofMinor(row.getCreditMinor(), row.getCurrency()),
                        Money.ofMinor(row.getBalanceMinor(), row.getCurrency())));
    }

    List<Movement.Line> movement(LocalDate from, LocalDate to) {
        Field<BigDecimal> opening = total(ACCOUNT_LINE.BOOKING_DATE.lt(from));
        Condition within = ACCOUNT_LINE.BOOKING_DATE.ge(from);
        Field<BigDecimal> debit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.gt(0L)));
        Field<BigDecimal> credit = total(within.and(ACCOUNT_LINE.AMOUNT_MINOR.lt(0L)));
        return sql.select(ACCOUNT_LINE.CODE, ACCOUNT_LINE.CURRENCY, opening, debit, credit)
                .from(ACCOUNT_LINE)
                .where(ACCOUNT_LINE.BOOKING_DATE.le(to), ACCOUNT_LINE.UNIT.eq(""))
                .groupBy(ACCOUNT_LINE.CODE, ACCOUNT_LINE.CURRENCY, ACCOUNT_LINE.MEMORANDUM)
                .orderBy(ACCOUNT_LINE.CURRENCY, ACCOUNT_LINE.MEMORANDUM, ACCOUNT_LINE.CODE)
                .fetch(row -> {
                    String currency = row.get(ACCOUNT_LINE.CURRENCY);
                    Money before = Money.ofMinor(row.get(opening).longValueExact(), currency);
                    Money debits = Money.ofMinor(row.get(debit).longValueExact(), currency);
                    Money credits = Money.ofMinor(-row.get(credit).longValueExact(), currency);
                    return new Movement.Line(
                            ChartAccount.of(row.get(ACCOUNT_LINE.CODE)),
                            before,
                            debits,
                            credits,
                            before.plus(debits).minus(credits));
                });
    }

    private static Field<BigDecimal> total(Condition which) {
        return coalesce(sum(ACCOUNT_LINE.AMOUNT_MINOR).filterWhere(which), inline(BigDecimal.ZERO));
    }

    Money balance(ChartAccount account, String currency) {
        return sql.select(ACCOUNT_BALANCE.BALANCE_MINOR)
                .from(ACCOUNT_BALANCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_BALANCE.ACCOUNT_ID))
                .where(ACCOUNT.CODE.eq(account.code()), ACCOUNT.CURRENCY.eq(currency))
                .fetchOptional(ACCOUNT_BALANCE.BALANCE_MINOR)
                .map(minor -> Money.ofMinor(minor, currency))
                .orElse(Money.zero(currency));
    }

    List<AccountStatement.Line> statement(ChartAccount account, String currency, @Nullable Long before, int limit) {
        return sql.select(POSTING.ACCOUNT_POSITION, POSTING.AMOUNT_MINOR, POSTING.BALANCE_AFTER_MINOR)
                .select(JOURNAL_ENTRY.fields())
                .from(POSTING)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(POSTING.ACCOUNT_ID))
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(POSTING.ENTRY_ID))
                .where(
                        ACCOUNT.CODE.eq(account.code()),
                        ACCOUNT.CURRENCY.eq(currency),
                        before == null ? noCondition() : POSTING.ACCOUNT_POSITION.lt(before))
                .orderBy(POSTING.ACCOUNT_POSITION.desc())
                .limit(limit)
                .fetch(row -> new AccountStatement.Line(
                        row.get(POSTING.ACCOUNT_POSITION),
                        row.get(JOURNAL_ENTRY.ID),
                        row.get(JOURNAL_ENTRY.BOOKING_DATE),
                        EntryKind.valueOf(row.get(JOURNAL_ENTRY.KIND)),
                        row.get(JOURNAL_ENTRY.DESCRIPTION),
                        JournalRows.claim(row),
                        row.get(JOURNAL_ENTRY.SAMPLE),
                        Money.ofMinor(row.get(POSTING.AMOUNT_MINOR), currency),
                        Money.ofMinor(row.get(POSTING.BALANCE_AFTER_MINOR), currency)));
    }

    /** Balance of one account by claim, leaving out claims whose balance is zero. */
    Map<UUID, Money> byClaim(ChartAccount account) {
        return sql
                .select(CLAIM_BALANCE.CLAIM_REFERENCE, CLAIM_BALANCE.CURRENCY, CLAIM_BALANCE.BALANCE_MINOR)
                .from(CLAIM_BALANCE)
                .where(CLAIM_BALANCE.CODE.eq(account.code()), CLAIM_BALANCE.BALANCE_MINOR.ne(0L))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(CLAIM_BALANCE.CLAIM_REFERENCE),
                        row -> Money.ofMinor(row.get(CLAIM_BALANCE.BALANCE_MINOR), row.get(CLAIM_BALANCE.CURRENCY))));
    }

    /** What one claim has on each account, leaving out what is zero. */
    Map<ChartAccount, Money> ofClaim(UUID claim) {
        return sql
                .select(CLAIM_BALANCE.CODE, CLAIM_BALANCE.CURRENCY, CLAIM_BALANCE.BALANCE_MINOR)
                .from(CLAIM_BALANCE)
                .where(CLAIM_BALANCE.CLAIM_REFERENCE.eq(claim), CLAIM_BALANCE.BALANCE_MINOR.ne(0L))
                .stream()
                .collect(Collectors.toMap(
                        row -> ChartAccount.of(row.get(CLAIM_BALANCE.CODE)),
                        row -> Money.ofMinor(row.get(CLAIM_BALANCE.BALANCE_MINOR), row.get(CLAIM_BALANCE.CURRENCY))));
    }
}
