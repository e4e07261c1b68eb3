package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.CLAIM_QUANTITY;
import static io.recourse.db.jooq.ledger.Tables.QUANTITY_BALANCE;

import io.recourse.db.id.EntryId;
import io.recourse.db.jooq.ledger.Routines;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Days, points and units in the books: in millionths, under the currency XXX, which is none. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqQuantities {

    /** ISO 4217 for transactions in which no currency is involved. */
    static final String NO_CURRENCY = "XXX";

    private final DSLContext sql;

    JooqQuantities(DSLContext sql) {
        this.sql = sql;
    }

    EntryId post(QuantityDraft draft, String bookedBy) {
        ClaimReference claim = draft.claim();
        long millionths = draft.quantity().millionths();
        String unit = draft.quantity().unit();
        return new EntryId(Routines.post(
                sql.configuration(),
                draft.key(),
                draft.eventDate(),
                EntryKind.QUANTITY.name(),
                draft.description(),
                claim == null ? null : claim.claim(),
                claim == null ? null : claim.number(),
                claim == null ? null : claim.vendorName(),
                bookedBy,
                draft.sample(),
                new String[] {draft.debit().code(), draft.credit().code()},
                new String[] {NO_CURRENCY, NO_CURRENCY},
                new Long[] {millionths, -millionths},
                null,
                new String[] {unit, unit}));
    }

    List<QuantityBalance> balance(@Nullable LocalDate asOf) {
        return sql.selectFrom(QUANTITY_BALANCE(asOf))
                .fetch(row -> new QuantityBalance(
                        ChartAccount.of(row.getCode()),
                        Quantity.ofMillionths(row.getDebitMillionths(), row.getUnit()),
                        Quantity.ofMillionths(row.getCreditMillionths(), row.getUnit()),
                        Quantity.ofMillionths(row.getBalanceMillionths(), row.getUnit())));
    }

    /** What one claim has on each account in a unit, leaving out what is zero. */
    Map<ChartAccount, Quantity> ofClaim(UUID claim, String unit) {
        return sql
                .select(CLAIM_QUANTITY.CODE, CLAIM_QUANTITY.BALANCE_MILLIONTHS)
                .from(CLAIM_QUANTITY)
                .where(
                        CLAIM_QUANTITY.CLAIM_REFERENCE.eq(claim),
                        CLAIM_QUANTITY.UNIT.eq(unit),
                        CLAIM_QUANTITY.BALANCE_MILLIONTHS.ne(0L))
                .stream()
                .collect(Collectors.toMap(
                        row -> ChartAccount.of(row.get(CLAIM_QUANTITY.CODE)),
                        row -> Quantity.ofMillionths(row.get(CLAIM_QUANTITY.BALANCE_MILLIONTHS), unit)));
    }
}
