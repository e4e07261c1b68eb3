package io.recourse.claim.figures;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.VOUCHER;
import static io.recourse.db.jooq.claim.Tables.VOUCHER_STEP;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.recourse.claim.Claim;
import io.recourse.claim.LossCause;
import io.recourse.claim.voucher.Voucher;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was left of vouchers when they expired. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqVoucherLosses {

    private static final int MILLIONTHS = 6;

    private final DSLContext sql;

    JooqVoucherLosses(DSLContext sql) {
        this.sql = sql;
    }

    /** Each as a loss of its claim, the latest first. */
    List<LostClaim> lost(LossFilter filter) {
        if (filter.cause() != null && filter.cause() != LossCause.VOUCHER_EXPIRED) {
            return List.of();
        }
        Field<LocalDate> lostOn = DSL.field(select(max(VOUCHER_STEP.OCCURRED_ON))
                        .from(VOUCHER_STEP)
                        .where(VOUCHER_STEP.VOUCHER_ID.eq(VOUCHER.ID), VOUCHER_STEP.KIND.eq("EXPIRED")))
                .as("lost_on");
        Condition condition = VOUCHER.LOST.gt(0L);
        if (filter.vendor() != null) {
            condition = condition.and(VOUCHER.VENDOR_ID.eq(filter.vendor()));
        }
        return sql
                .select(
                        VOUCHER.ID,
                        VOUCHER.NUMBER,
                        VOUCHER.LOST,
                        VOUCHER.CURRENCY,
                        VOUCHER.UNIT,
                        CLAIM_.ID,
                        CLAIM_.NUMBER,
                        CLAIM_.CURRENCY)
                .select(CLAIM_.VENDOR_ID, VENDOR_.NAME, SERVICE.NAME, CLAUSE.TITLE, CLAIM_.PERIOD_LABEL, lostOn)
                .from(VOUCHER)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(VOUCHER.CLAIM_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
                .where(condition)
                .orderBy(lostOn.desc(), VOUCHER.NUMBER.desc())
                .fetch(row -> lost(row, row.get(lostOn)))
                .stream()
                .filter(loss -> filter.from() == null || !loss.lostOn().isBefore(filter.from()))
                .filter(loss -> filter.to() == null || !loss.lostOn().isAfter(filter.to()))
                .toList();
    }

    private static LostClaim lost(Record row, LocalDate lostOn) {
        String unit = row.get(VOUCHER.UNIT);
        long lost = row.get(VOUCHER.LOST);
        BigDecimal quantity = BigDecimal.valueOf(lost, MILLIONTHS).stripTrailingZeros();
        return new LostClaim(
                row.get(CLAIM_.ID),
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                row.get(CLAIM_.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(CLAUSE.TITLE),
                row.get(CLAIM_.PERIOD_LABEL),
                LossCause.VOUCHER_EXPIRED,
                lostOn,
                unit == null ? Money.ofMinor(lost, row.get(VOUCHER.CURRENCY)) : Money.zero(row.get(CLAIM_.CURRENCY)),
                unit == null ? null : new Claim.Quantity(quantity, unit),
                new LostClaim.ExpiredVoucher(row.get(VOUCHER.ID), Voucher.nameOf(row.get(VOUCHER.NUMBER))));
    }
}
