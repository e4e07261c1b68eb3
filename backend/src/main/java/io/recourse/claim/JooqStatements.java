package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.VENDOR_STATEMENT;
import static org.jooq.impl.DSL.select;

import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.money.Money;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.vendor_statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqStatements {

    private final DSLContext sql;

    JooqStatements(DSLContext sql) {
        this.sql = sql;
    }

    void add(VendorStatement statement) {
        StatedFigures figures = statement.figures();
        sql.insertInto(VENDOR_STATEMENT)
                .set(VENDOR_STATEMENT.CLAIM_ID, statement.claim())
                .set(VENDOR_STATEMENT.POSITION, statement.position())
                .set(VENDOR_STATEMENT.DOWN_MINUTES, figures.downMinutes())
                .set(VENDOR_STATEMENT.TOTAL_MINUTES, figures.totalMinutes())
                .set(VENDOR_STATEMENT.AVAILABILITY, figures.availability())
                .set(VENDOR_STATEMENT.DOWNTIME_SHARE, figures.downtimeShare())
                .set(VENDOR_STATEMENT.AMOUNT_MINOR, ClaimRows.minor(figures.amount()))
                .set(VENDOR_STATEMENT.INCIDENTS, figures.incidents())
                .set(VENDOR_STATEMENT.QUANTITY, figures.quantity())
                .set(VENDOR_STATEMENT.PLAUSIBLE, statement.plausible())
                .execute();
    }

    List<VendorStatement> of(Claim claim) {
        String currency = claim.amounts().computed().currencyCode();
        return sql.selectFrom(VENDOR_STATEMENT)
                .where(VENDOR_STATEMENT.CLAIM_ID.eq(claim.id()))
                .orderBy(VENDOR_STATEMENT.POSITION)
                .fetch(row -> new VendorStatement(
                        claim.id(),
                        row.getPosition(),
                        new StatedFigures(
                                row.getDownMinutes(),
                                row.getTotalMinutes(),
                                row.getAvailability(),
                                row.getDowntimeShare(),
                                row.getAmountMinor() == null ? null : Money.ofMinor(row.getAmountMinor(), currency),
                                row.getIncidents(),
                                row.getQuantity()),
                        row.getPlausible()));
    }

    void removeSample() {
        sql.deleteFrom(VENDOR_STATEMENT)
                .where(VENDOR_STATEMENT.CLAIM_ID.in(
                        select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
    }
}
