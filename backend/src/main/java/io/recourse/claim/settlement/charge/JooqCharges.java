package io.recourse.claim.settlement.charge;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_CHARGE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_IMPORT;
import static org.jooq.impl.DSL.coalesce;

import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads claim.settlement_charge. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCharges {

    private static final Field<LocalDate> BEGINS =
            coalesce(SETTLEMENT_CHARGE.SERVICE_FROM, SETTLEMENT_CHARGE.SERVICE_TO, SETTLEMENT_CHARGE.ISSUED_ON);
    private static final Field<LocalDate> ENDS = coalesce(SETTLEMENT_CHARGE.SERVICE_TO, BEGINS);

    private final DSLContext sql;

    JooqCharges(DSLContext sql) {
        this.sql = sql;
    }

    /** Of a vendor for any of these days, of imports that stand, by invoice and line. */
    List<ChargeLine> of(VendorId vendor, LocalDate first, LocalDate last) {
        return sql.select(SETTLEMENT_CHARGE.fields())
                .select(SETTLEMENT_IMPORT.FILE_NAME, SETTLEMENT_IMPORT.FILE_SHA256)
                .from(SETTLEMENT_CHARGE)
                .join(SETTLEMENT_IMPORT)
                .on(SETTLEMENT_IMPORT.ID.eq(SETTLEMENT_CHARGE.SETTLEMENT_IMPORT_ID))
                .where(
                        SETTLEMENT_CHARGE.VENDOR_ID.eq(vendor),
                        SETTLEMENT_IMPORT.UNDONE_AT.isNull(),
                        BEGINS.le(last),
                        ENDS.ge(first))
                .orderBy(
                        SETTLEMENT_CHARGE.ISSUED_ON,
                        SETTLEMENT_CHARGE.NUMBER,
                        SETTLEMENT_CHARGE.POSITION,
                        SETTLEMENT_CHARGE.ID)
                .fetch(JooqCharges::line);
    }

    private static ChargeLine line(Record row) {
        Money amount = Money.ofMinor(row.get(SETTLEMENT_CHARGE.AMOUNT_MINOR), row.get(SETTLEMENT_CHARGE.CURRENCY));
        BigDecimal exact = row.get(SETTLEMENT_CHARGE.EXACT);
        return new ChargeLine(
                row.get(SETTLEMENT_CHARGE.ID),
                row.get(SETTLEMENT_CHARGE.NUMBER),
                row.get(SETTLEMENT_CHARGE.LINE),
                row.get(SETTLEMENT_CHARGE.ISSUED_ON),
                amount,
                exact == null ? amount.toDecimal() : exact,
                row.get(SETTLEMENT_CHARGE.SERVICE_NAME),
                row.get(SETTLEMENT_CHARGE.ACCOUNT),
                row.get(SETTLEMENT_CHARGE.TEXT),
                row.get(SETTLEMENT_CHARGE.SERVICE_FROM),
                row.get(SETTLEMENT_CHARGE.SERVICE_TO),
                row.get(SETTLEMENT_CHARGE.SETTLEMENT_IMPORT_ID),
                row.get(SETTLEMENT_IMPORT.FILE_NAME),
                row.get(SETTLEMENT_IMPORT.FILE_SHA256));
    }
}
