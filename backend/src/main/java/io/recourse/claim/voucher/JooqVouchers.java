package io.recourse.claim.voucher;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.VOUCHER;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.claim.Claim;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads claim.voucher with the names of what it is about, and adds to it; all else follows from the steps. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqVouchers {

    /** Sorts vouchers that never end behind all others. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Field<Instant> END = coalesce(VOUCHER.EXPIRES_AT, val(NEVER, VOUCHER.EXPIRES_AT));

    private static final List<String> OPEN = Arrays.stream(VoucherState.values())
            .filter(VoucherState::isOpen)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    JooqVouchers(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Voucher> find(VoucherId id) {
        return select().where(VOUCHER.ID.eq(id)).fetchOptional(JooqVouchers::voucher);
    }

    /** Lets nobody else use the voucher until this transaction ends. */
    void lock(VoucherId id) {
        sql.select(VOUCHER.ID)
                .from(VOUCHER)
                .where(VOUCHER.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    Optional<Voucher> keyed(String idempotencyKey) {
        return select().where(VOUCHER.IDEMPOTENCY_KEY.eq(idempotencyKey)).fetchOptional(JooqVouchers::voucher);
    }

    /** Whether a voucher of the same vendor with this code counts already. */
    boolean isKnown(Claim claim, String code) {
        return sql.fetchExists(
                VOUCHER,
                VOUCHER.VENDOR_ID.eq(claim.subject().vendor()),
                VOUCHER.CODE.eq(code),
                VOUCHER.STATUS.ne(VoucherState.TAKEN_BACK.name()));
    }

    /** Codes of all that were ever received, those taken back, too: they may be somebody's still. */
    List<String> codes() {
        return sql.selectDistinct(VOUCHER.CODE).from(VOUCHER).fetch(VOUCHER.CODE);
    }

    /** By end, soonest first, then number; after the given one, at most {@code limit}. */
    List<Voucher> list(VoucherFilter filter, @Nullable Voucher last, int limit) {
        Condition after = last == null
                ? noCondition()
                : row(END, VOUCHER.NUMBER).gt(row(Objects.requireNonNullElse(last.expiresAt(), NEVER), last.number()));
        return select().where(condition(filter), after)
                .orderBy(END, VOUCHER.NUMBER)
                .limit(limit)
                .fetch(JooqVouchers::voucher);
    }

    /** Open ones whose days are over, the longest first. */
    List<VoucherId> due(Instant now) {
        return sql.select(VOUCHER.ID)
                .from(VOUCHER)
                .where(VOUCHER.EXPIRES_AT.le(now), VOUCHER.STATUS.in(OPEN))
                .orderBy(VOUCHER.EXPIRES_AT, VOUCHER.NUMBER)
                .fetch(VOUCHER.ID);
    }

    VoucherId add(ClaimId claim, VoucherDraft draft, LocalDate receivedOn, int claimPosition, String by, Instant at) {
        VoucherAmount amount = draft.amount();
        Money worth = draft.fairValue();
        return sql.insertInto(VOUCHER)
                .set(VOUCHER.CLAIM_ID, claim)
                .set(VOUCHER.CLAIM_POSITION, claimPosition)
                .set(VOUCHER.IDEMPOTENCY_KEY, draft.idempotencyKey())
                .set(VOUCHER.CODE, draft.code())
                .set(VOUCHER.CURRENCY, amount.money() ? amount.unit() : null)
                .set(VOUCHER.UNIT, amount.money() ? null : amount.unit())
                .set(VOUCHER.GRANTED, amount.count())
                .set(VOUCHER.FAIR_VALUE_MINOR, worth == null ? null : worth.minorUnits())
                .set(VOUCHER.FAIR_VALUE_CURRENCY, worth == null ? null : worth.currencyCode())
                .set(VOUCHER.ISSUED_ON, draft.issuedOn())
                .set(VOUCHER.RECEIVED_ON, receivedOn)
                .set(VOUCHER.VALID_FROM, draft.validFrom())
                .set(VOUCHER.VALID_UNTIL, draft.validUntil())
                .set(VOUCHER.ZONE, draft.zone().getId())
                .set(VOUCHER.EXPIRES_AT, draft.expiresAt())
                .set(VOUCHER.TERMS, draft.terms())
                .set(VOUCHER.LAST, draft.last())
                .set(VOUCHER.RECORDED_BY, by)
                .set(VOUCHER.RECORDED_AT, at)
                .returning(VOUCHER.ID)
                .fetchSingle()
                .getId();
    }

    int removeSample() {
        return sql.deleteFrom(VOUCHER).where(VOUCHER.SAMPLE).execute();
    }

    private SelectJoinStep<Record> select() {
        return sql.select(VOUCHER.fields())
                .select(CLAIM_.NUMBER, VENDOR_.NAME, SERVICE.NAME)
                .from(VOUCHER)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(VOUCHER.CLAIM_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(VOUCHER.VENDOR_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID));
    }

    private static Condition condition(VoucherFilter filter) {
        Condition condition = filter.states().isEmpty()
                ? noCondition()
                : VOUCHER.STATUS.in(filter.states().stream().map(Enum::name).collect(Collectors.toSet()));
        if (filter.vendor() != null) {
            condition = condition.and(VOUCHER.VENDOR_ID.eq(filter.vendor()));
        }
        if (filter.claim() != null) {
            condition = condition.and(VOUCHER.CLAIM_ID.eq(filter.claim()));
        }
        if (filter.expiresBy() != null) {
            condition = condition.and(VOUCHER.VALID_UNTIL.le(filter.expiresBy()));
        }
        return condition;
    }

    private static Voucher voucher(Record row) {
        String currency = row.get(VOUCHER.CURRENCY);
        VoucherAmount granted = new VoucherAmount(
                row.get(VOUCHER.GRANTED), currency == null ? row.get(VOUCHER.UNIT) : currency, currency != null);
        Long worth = row.get(VOUCHER.FAIR_VALUE_MINOR);
        return new Voucher(
                row.get(VOUCHER.ID),
                row.get(VOUCHER.NUMBER),
                row.get(VOUCHER.CLAIM_ID),
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                row.get(VOUCHER.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(VOUCHER.CODE),
                granted,
                granted.with(row.get(VOUCHER.USED)),
                granted.with(row.get(VOUCHER.LOST)),
                worth == null ? null : Money.ofMinor(worth, row.get(VOUCHER.FAIR_VALUE_CURRENCY)),
                row.get(VOUCHER.ISSUED_ON),
                row.get(VOUCHER.RECEIVED_ON),
                row.get(VOUCHER.VALID_FROM),
                row.get(VOUCHER.VALID_UNTIL),
                ZoneId.of(row.get(VOUCHER.ZONE)),
                row.get(VOUCHER.EXPIRES_AT),
                row.get(VOUCHER.TERMS),
                VoucherState.valueOf(row.get(VOUCHER.STATUS)),
                row.get(VOUCHER.LAST),
                row.get(VOUCHER.CLAIM_POSITION),
                row.get(VOUCHER.SAMPLE),
                row.get(VOUCHER.RECORDED_BY),
                row.get(VOUCHER.RECORDED_AT),
                row.get(VOUCHER.VERSION));
    }
}
