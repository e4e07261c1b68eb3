package io.recourse.claim.settlement.intake;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_CHARGE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_IMPORT;
import static org.jooq.impl.DSL.any;

import io.recourse.claim.settlement.file.ReadCharge;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.jooq.claim.tables.records.SettlementChargeRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to claim.settlement_charge. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqNewCharges {

    private static final int BATCH = 1000;

    private final DSLContext sql;

    JooqNewCharges(DSLContext sql) {
        this.sql = sql;
    }

    /** Keys of charges under these numbers that an import in force has brought. */
    Set<KnownCredit.Key> known(Collection<String> numbers) {
        return new HashSet<>(sql.select(SETTLEMENT_CHARGE.VENDOR_ID, SETTLEMENT_CHARGE.NUMBER, SETTLEMENT_CHARGE.LINE)
                .from(SETTLEMENT_CHARGE)
                .join(SETTLEMENT_IMPORT)
                .on(SETTLEMENT_IMPORT.ID.eq(SETTLEMENT_CHARGE.SETTLEMENT_IMPORT_ID))
                .where(
                        SETTLEMENT_CHARGE.NUMBER.eq(any(numbers.toArray(String[]::new))),
                        SETTLEMENT_IMPORT.UNDONE_AT.isNull())
                .fetch(row -> new KnownCredit.Key(row.value1(), row.value2(), row.value3())));
    }

    void add(SettlementImportId id, List<PreviewedRow> rows) {
        List<SettlementChargeRecord> charges = new ArrayList<>();
        for (PreviewedRow row : rows) {
            charges.add(charge(id, row));
            if (charges.size() == BATCH) {
                sql.batchInsert(charges).execute();
                charges.clear();
            }
        }
        sql.batchInsert(charges).execute();
    }

    private SettlementChargeRecord charge(SettlementImportId id, PreviewedRow row) {
        ReadCharge read = Objects.requireNonNull(row.charge());
        SettlementChargeRecord charge = sql.newRecord(SETTLEMENT_CHARGE);
        charge.setSettlementImportId(id);
        charge.setVendorId(Objects.requireNonNull(row.vendor()));
        charge.setNumber(read.number());
        charge.setLine(read.line());
        charge.setPosition(row.row().position());
        charge.setIssuedOn(read.issuedOn());
        charge.setCurrency(read.amount().currencyCode());
        charge.setAmountMinor(read.amount().minorUnits());
        charge.setExact(read.exact());
        charge.setServiceName(read.service());
        charge.setAccount(read.account());
        charge.setText(read.text());
        charge.setServiceFrom(read.from());
        charge.setServiceTo(read.to());
        return charge;
    }
}
