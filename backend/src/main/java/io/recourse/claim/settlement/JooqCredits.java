package io.recourse.claim.settlement;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_ASIDE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_DOCUMENT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_IMPORT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_MATCH;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_USE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.recourse.claim.settlement.file.DocumentKind;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads claim.settlement_line with its document, its matches and whether it is set aside. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCredits {

    /** What claims took, and what was the use of a voucher. */
    private static final Field<BigDecimal> MATCHED = taken(select(sum(SETTLEMENT_MATCH.AMOUNT_MINOR))
                    .from(SETTLEMENT_MATCH)
                    .where(
                            SETTLEMENT_MATCH.SETTLEMENT_LINE_ID.eq(SETTLEMENT_LINE.ID),
                            SETTLEMENT_MATCH.UNDONE_AT.isNull()))
            .plus(taken(select(sum(SETTLEMENT_VOUCHER_USE.AMOUNT_MINOR))
                    .from(SETTLEMENT_VOUCHER_USE)
                    .where(
                            SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID.eq(SETTLEMENT_LINE.ID),
                            SETTLEMENT_VOUCHER_USE.UNDONE_AT.isNull())))
            .as("matched");

    private final DSLContext sql;

    JooqCredits(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest first; those of imports that were taken back are left out. */
    List<Credit> list(@Nullable VendorId vendor) {
        Condition inForce = SETTLEMENT_LINE.WITHDRAWN.isFalse();
        return credits(vendor == null ? inForce : inForce.and(SETTLEMENT_LINE.VENDOR_ID.eq(vendor)));
    }

    Optional<Credit> find(SettlementLineId id) {
        return credits(SETTLEMENT_LINE.ID.eq(id).and(SETTLEMENT_LINE.WITHDRAWN.isFalse())).stream()
                .findFirst();
    }

    /** Makes others who decide about these credits wait; always in the same order, so that nobody waits in a circle. */
    void lock(Collection<SettlementLineId> ids) {
        sql.select(SETTLEMENT_LINE.ID)
                .from(SETTLEMENT_LINE)
                .where(SETTLEMENT_LINE.ID.in(ids))
                .orderBy(SETTLEMENT_LINE.ID)
                .forUpdate()
                .execute();
    }

    boolean vendorHasCredits(VendorId vendor) {
        return sql.fetchExists(SETTLEMENT_IMPORT, SETTLEMENT_IMPORT.VENDOR_ID.eq(vendor))
                || sql.fetchExists(SETTLEMENT_DOCUMENT, SETTLEMENT_DOCUMENT.VENDOR_ID.eq(vendor));
    }

    private List<Credit> credits(Condition condition) {
        return sql.select(SETTLEMENT_LINE.fields())
                .select(SETTLEMENT_DOCUMENT.KIND, SETTLEMENT_DOCUMENT.ISSUED_ON, SETTLEMENT_DOCUMENT.TEXT)
                .select(VENDOR_.NAME, VENDOR_.SAMPLE, SETTLEMENT_IMPORT.FILE_NAME, MATCHED)
                .select(SETTLEMENT_ASIDE.fields())
                .from(SETTLEMENT_LINE)
                .join(SETTLEMENT_DOCUMENT)
                .on(SETTLEMENT_DOCUMENT.ID.eq(SETTLEMENT_LINE.DOCUMENT_ID))
                .join(SETTLEMENT_IMPORT)
                .on(SETTLEMENT_IMPORT.ID.eq(SETTLEMENT_LINE.SETTLEMENT_IMPORT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(SETTLEMENT_LINE.VENDOR_ID))
                .leftJoin(SETTLEMENT_ASIDE)
                .on(SETTLEMENT_ASIDE.SETTLEMENT_LINE_ID.eq(SETTLEMENT_LINE.ID), SETTLEMENT_ASIDE.ENDED_AT.isNull())
                .where(condition)
                .orderBy(
                        SETTLEMENT_DOCUMENT.ISSUED_ON.desc(),
                        SETTLEMENT_LINE.NUMBER,
                        SETTLEMENT_LINE.POSITION,
                        SETTLEMENT_LINE.ID)
                .fetch(JooqCredits::credit);
    }

    private static Field<BigDecimal> taken(Select<Record1<BigDecimal>> sum) {
        return coalesce(field(sum), inline(BigDecimal.ZERO));
    }

    private static Credit credit(Record row) {
        String currency = row.get(SETTLEMENT_LINE.CURRENCY);
        Long tax = row.get(SETTLEMENT_LINE.TAX_MINOR);
        return new Credit(
                row.get(SETTLEMENT_LINE.ID),
                row.get(SETTLEMENT_LINE.VENDOR_ID),
                row.get(VENDOR_.NAME),
                DocumentKind.valueOf(row.get(SETTLEMENT_DOCUMENT.KIND)),
                row.get(SETTLEMENT_LINE.NUMBER),
                row.get(SETTLEMENT_LINE.LINE),
                row.get(SETTLEMENT_DOCUMENT.ISSUED_ON),
                Money.ofMinor(row.get(SETTLEMENT_LINE.AMOUNT_MINOR), currency),
                tax == null ? null : Money.ofMinor(tax, currency),
                row.get(SETTLEMENT_LINE.TAXED),
                row.get(SETTLEMENT_LINE.TEXT),
                row.get(SETTLEMENT_DOCUMENT.TEXT),
                row.get(SETTLEMENT_LINE.VENDOR_REFERENCE),
                row.get(SETTLEMENT_LINE.SERVICE_FROM),
                row.get(SETTLEMENT_LINE.SERVICE_TO),
                row.get(SETTLEMENT_LINE.SETTLEMENT_IMPORT_ID),
                row.get(SETTLEMENT_IMPORT.FILE_NAME),
                Money.ofMinor(row.get(MATCHED).longValueExact(), currency),
                row.get(SETTLEMENT_ASIDE.ID) == null ? null : aside(row, currency),
                row.get(VENDOR_.SAMPLE));
    }

    private static CreditAside aside(Record row, String currency) {
        return new CreditAside(
                row.get(SETTLEMENT_ASIDE.ID),
                CreditAside.Kind.valueOf(row.get(SETTLEMENT_ASIDE.KIND)),
                Money.ofMinor(row.get(SETTLEMENT_ASIDE.AMOUNT_MINOR), currency),
                row.get(SETTLEMENT_ASIDE.REASON),
                row.get(SETTLEMENT_ASIDE.ENTRY_ID),
                row.get(SETTLEMENT_ASIDE.SET_AT),
                row.get(SETTLEMENT_ASIDE.SET_BY));
    }
}
