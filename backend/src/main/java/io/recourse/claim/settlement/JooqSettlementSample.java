package io.recourse.claim.settlement;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_ASIDE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_CHARGE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_DOCUMENT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_IMPORT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_MATCH;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REFUSAL;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REMINDED_CLAIM;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REMINDER;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_REFUSAL;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_USE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes rows of sample vendors in the order in which they depend on one another. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSettlementSample {

    private final DSLContext sql;

    JooqSettlementSample(DSLContext sql) {
        this.sql = sql;
    }

    /** Returns how many credits there were. */
    int remove() {
        var vendors = select(VENDOR_.ID).from(VENDOR_).where(VENDOR_.SAMPLE);
        var lines = select(SETTLEMENT_LINE.ID).from(SETTLEMENT_LINE).where(SETTLEMENT_LINE.VENDOR_ID.in(vendors));
        var claims = select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE);
        sql.deleteFrom(SETTLEMENT_REMINDED_CLAIM)
                .where(SETTLEMENT_REMINDED_CLAIM.CLAIM_ID.in(claims))
                .execute();
        sql.deleteFrom(SETTLEMENT_REMINDER)
                .where(notExists(selectOne()
                        .from(SETTLEMENT_REMINDED_CLAIM)
                        .where(SETTLEMENT_REMINDED_CLAIM.REMINDER_ID.eq(SETTLEMENT_REMINDER.ID))))
                .execute();
        sql.deleteFrom(SETTLEMENT_REFUSAL)
                .where(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID.in(lines))
                .execute();
        sql.deleteFrom(SETTLEMENT_VOUCHER_REFUSAL)
                .where(SETTLEMENT_VOUCHER_REFUSAL.SETTLEMENT_LINE_ID.in(lines))
                .execute();
        sql.deleteFrom(SETTLEMENT_VOUCHER_USE)
                .where(SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID.in(lines))
                .execute();
        sql.deleteFrom(SETTLEMENT_ASIDE)
                .where(SETTLEMENT_ASIDE.SETTLEMENT_LINE_ID.in(lines))
                .execute();
        sql.deleteFrom(SETTLEMENT_MATCH)
                .where(SETTLEMENT_MATCH.SETTLEMENT_LINE_ID.in(lines))
                .execute();
        int credits = sql.deleteFrom(SETTLEMENT_LINE)
                .where(SETTLEMENT_LINE.VENDOR_ID.in(vendors))
                .execute();
        sql.deleteFrom(SETTLEMENT_CHARGE)
                .where(SETTLEMENT_CHARGE.VENDOR_ID.in(vendors))
                .execute();
        sql.deleteFrom(SETTLEMENT_DOCUMENT)
                .where(SETTLEMENT_DOCUMENT.VENDOR_ID.in(vendors))
                .execute();
        sql.deleteFrom(SETTLEMENT_IMPORT)
                .where(
                        notExists(selectOne()
                                .from(SETTLEMENT_DOCUMENT)
                                .where(SETTLEMENT_DOCUMENT.SETTLEMENT_IMPORT_ID.eq(SETTLEMENT_IMPORT.ID))),
                        notExists(selectOne()
                                .from(SETTLEMENT_CHARGE)
                                .where(SETTLEMENT_CHARGE.SETTLEMENT_IMPORT_ID.eq(SETTLEMENT_IMPORT.ID))))
                .execute();
        return credits;
    }
}
