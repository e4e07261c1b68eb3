package io.recourse.claim.settlement.intake;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_DOCUMENT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;

import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.db.jooq.claim.tables.records.SettlementLineRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes claim.settlement_document and claim.settlement_line. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCreditLines {

    private static final int BATCH = 1000;

    private record DocumentKey(VendorId vendor, String number) {}

    private final DSLContext sql;
    private final JooqCreditParts parts;

    JooqCreditLines(DSLContext sql, JooqCreditParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /** Stores the credits of an import, a document for each number. */
    void add(SettlementImportId id, List<PreviewedRow> rows) {
        Map<DocumentKey, UUID> documents = new HashMap<>();
        List<SettlementLineRecord> lines = new ArrayList<>();
        Map<SettlementLineId, PreviewedRow> summed = new LinkedHashMap<>();
        for (PreviewedRow row : rows) {
            ReadLine credit = Objects.requireNonNull(row.credit());
            VendorId vendor = Objects.requireNonNull(row.vendor());
            UUID document = documents.computeIfAbsent(
                    new DocumentKey(vendor, credit.number()), key -> document(id, vendor, credit));
            SettlementLineRecord line = line(id, document, vendor, row.row().position(), credit);
            lines.add(line);
            summed.put(line.getId(), row);
            if (lines.size() == BATCH) {
                sql.batchInsert(lines).execute();
                lines.clear();
            }
        }
        sql.batchInsert(lines).execute();
        summed.forEach((line, row) -> parts.add(line, row.parts()));
    }

    private UUID document(SettlementImportId id, VendorId vendor, ReadLine credit) {
        return sql.insertInto(SETTLEMENT_DOCUMENT)
                .set(SETTLEMENT_DOCUMENT.SETTLEMENT_IMPORT_ID, id)
                .set(SETTLEMENT_DOCUMENT.VENDOR_ID, vendor)
                .set(SETTLEMENT_DOCUMENT.KIND, credit.kind().name())
                .set(SETTLEMENT_DOCUMENT.NUMBER, credit.number())
                .set(SETTLEMENT_DOCUMENT.ISSUED_ON, credit.issuedOn())
                .set(SETTLEMENT_DOCUMENT.TEXT, credit.documentText())
                .returning(SETTLEMENT_DOCUMENT.ID)
                .fetchSingle()
                .getId();
    }

    private SettlementLineRecord line(
            SettlementImportId id, UUID document, VendorId vendor, int position, ReadLine credit) {
        SettlementLineRecord line = sql.newRecord(SETTLEMENT_LINE);
        line.setId(new SettlementLineId(UUID.randomUUID()));
        line.setDocumentId(document);
        line.setSettlementImportId(id);
        line.setVendorId(vendor);
        line.setNumber(credit.number());
        line.setLine(credit.line());
        line.setPosition(position);
        line.setCurrency(credit.amount().currencyCode());
        line.setAmountMinor(credit.amount().minorUnits());
        line.setTaxMinor(credit.tax() == null ? null : credit.tax().minorUnits());
        line.setTaxed(credit.taxed());
        line.setText(credit.text());
        line.setVendorReference(credit.reference());
        line.setServiceFrom(credit.serviceFrom());
        line.setServiceTo(credit.serviceTo());
        return line;
    }
}
