package io.recourse.claim.voucher;

import static io.recourse.db.jooq.claim.Tables.VOUCHER;
import static io.recourse.db.jooq.claim.Tables.VOUCHER_STEP;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.db.id.VoucherId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.voucher_step. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqVoucherSteps {

    private final DSLContext sql;

    JooqVoucherSteps(DSLContext sql) {
        this.sql = sql;
    }

    /** The database brings status, used and lost of the voucher in step. */
    void append(Voucher voucher, VoucherStep step, @Nullable String idempotencyKey) {
        sql.insertInto(VOUCHER_STEP)
                .set(VOUCHER_STEP.VOUCHER_ID, voucher.id())
                .set(VOUCHER_STEP.POSITION, step.position())
                .set(VOUCHER_STEP.KIND, step.kind().name())
                .set(
                        VOUCHER_STEP.FROM_STATUS,
                        step.from() == null ? null : step.from().name())
                .set(VOUCHER_STEP.TO_STATUS, step.to().name())
                .set(VOUCHER_STEP.AMOUNT, step.amount().count())
                .set(VOUCHER_STEP.REST, step.rest().count())
                .set(VOUCHER_STEP.OCCURRED_ON, step.occurredOn())
                .set(VOUCHER_STEP.REFERENCE, step.reference())
                .set(VOUCHER_STEP.NOTE, step.note())
                .set(VOUCHER_STEP.UNDOES, step.undoes())
                .set(VOUCHER_STEP.ENTRY_ID, step.entry())
                .set(VOUCHER_STEP.IDEMPOTENCY_KEY, idempotencyKey)
                .set(VOUCHER_STEP.ACTOR, step.actor())
                .set(VOUCHER_STEP.AT, step.at())
                .execute();
    }

    /** Oldest first. */
    List<VoucherStep> of(Voucher voucher) {
        return sql.selectFrom(VOUCHER_STEP)
                .where(VOUCHER_STEP.VOUCHER_ID.eq(voucher.id()))
                .orderBy(VOUCHER_STEP.POSITION)
                .fetch(row -> step(row, voucher));
    }

    /** Uses that were not undone, by voucher, oldest first. */
    Map<VoucherId, List<VoucherStep>> standingUses(Collection<Voucher> vouchers) {
        Map<VoucherId, Voucher> byId = vouchers.stream().collect(Collectors.toMap(Voucher::id, Function.identity()));
        io.recourse.db.jooq.claim.tables.VoucherStep undoing = VOUCHER_STEP.as("undoing");
        return sql.selectFrom(VOUCHER_STEP)
                .where(
                        VOUCHER_STEP.VOUCHER_ID.in(byId.keySet()),
                        VOUCHER_STEP.KIND.eq(VoucherStep.Kind.USED.name()),
                        notExists(selectOne()
                                .from(undoing)
                                .where(
                                        undoing.VOUCHER_ID.eq(VOUCHER_STEP.VOUCHER_ID),
                                        undoing.UNDOES.eq(VOUCHER_STEP.POSITION))))
                .orderBy(VOUCHER_STEP.POSITION)
                .fetchGroups(
                        row -> row.get(VOUCHER_STEP.VOUCHER_ID),
                        row -> step(row, Objects.requireNonNull(byId.get(row.get(VOUCHER_STEP.VOUCHER_ID)))));
    }

    /** The use that a key names, of whichever voucher. */
    Optional<VoucherId> keyed(String idempotencyKey) {
        return sql.select(VOUCHER_STEP.VOUCHER_ID)
                .from(VOUCHER_STEP)
                .where(VOUCHER_STEP.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(VOUCHER_STEP.VOUCHER_ID);
    }

    /** The use that a key names on a voucher. */
    Optional<VoucherStep> keyed(Voucher voucher, String idempotencyKey) {
        return sql.selectFrom(VOUCHER_STEP)
                .where(VOUCHER_STEP.VOUCHER_ID.eq(voucher.id()), VOUCHER_STEP.IDEMPOTENCY_KEY.eq(idempotencyKey))
                .fetchOptional(row -> step(row, voucher));
    }

    void removeSample() {
        sql.deleteFrom(VOUCHER_STEP)
                .where(VOUCHER_STEP.VOUCHER_ID.in(
                        select(VOUCHER.ID).from(VOUCHER).where(VOUCHER.SAMPLE)))
                .execute();
    }

    private static VoucherStep step(Record row, Voucher voucher) {
        String from = row.get(VOUCHER_STEP.FROM_STATUS);
        return new VoucherStep(
                row.get(VOUCHER_STEP.POSITION),
                VoucherStep.Kind.valueOf(row.get(VOUCHER_STEP.KIND)),
                from == null ? null : VoucherState.valueOf(from),
                VoucherState.valueOf(row.get(VOUCHER_STEP.TO_STATUS)),
                voucher.granted().with(row.get(VOUCHER_STEP.AMOUNT)),
                voucher.granted().with(row.get(VOUCHER_STEP.REST)),
                row.get(VOUCHER_STEP.OCCURRED_ON),
                row.get(VOUCHER_STEP.REFERENCE),
                row.get(VOUCHER_STEP.NOTE),
                row.get(VOUCHER_STEP.UNDOES),
                row.get(VOUCHER_STEP.ENTRY_ID),
                row.get(VOUCHER_STEP.ACTOR),
                row.get(VOUCHER_STEP.AT));
    }
}
