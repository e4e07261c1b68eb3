package io.recourse.claim.settlement.intake;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_PART;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.recourse.claim.settlement.file.ReadPart;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.jooq.claim.tables.records.SettlementPartRecord;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_part. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCreditParts {

    private final DSLContext sql;

    JooqCreditParts(DSLContext sql) {
        this.sql = sql;
    }

    /** Rows in force that say one of these. */
    List<KnownPart> known(Collection<String> contents) {
        String[] wanted = contents.toArray(String[]::new);
        Map<SettlementLineId, BigDecimal> sums = sql.select(
                        SETTLEMENT_PART.SETTLEMENT_LINE_ID, sum(SETTLEMENT_PART.EXACT))
                .from(SETTLEMENT_PART)
                .where(SETTLEMENT_PART.SETTLEMENT_LINE_ID.in(select(SETTLEMENT_PART.SETTLEMENT_LINE_ID)
                        .from(SETTLEMENT_PART)
                        .where(SETTLEMENT_PART.CONTENT.eq(any(wanted)))))
                .groupBy(SETTLEMENT_PART.SETTLEMENT_LINE_ID)
                .fetchMap(SETTLEMENT_PART.SETTLEMENT_LINE_ID, sum(SETTLEMENT_PART.EXACT));
        return sql.select(
                        SETTLEMENT_LINE.VENDOR_ID,
                        SETTLEMENT_PART.CONTENT,
                        SETTLEMENT_PART.NUMBER,
                        SETTLEMENT_LINE.ID,
                        SETTLEMENT_LINE.AMOUNT_MINOR,
                        SETTLEMENT_LINE.CURRENCY)
                .from(SETTLEMENT_PART)
                .join(SETTLEMENT_LINE)
                .on(SETTLEMENT_LINE.ID.eq(SETTLEMENT_PART.SETTLEMENT_LINE_ID))
                .where(SETTLEMENT_PART.CONTENT.eq(any(wanted)), SETTLEMENT_LINE.WITHDRAWN.isFalse())
                .fetch(row -> new KnownPart(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Objects.requireNonNull(sums.get(row.value4())),
                        Money.ofMinor(row.value5(), row.value6())));
    }

    /** @param parts by the line of the file on which each begins */
    void add(SettlementLineId credit, Map<Integer, ReadPart> parts) {
        sql.batchInsert(parts.entrySet().stream()
                        .map(part -> record(credit, part.getKey(), part.getValue()))
                        .toList())
                .execute();
    }

    private SettlementPartRecord record(SettlementLineId credit, int position, ReadPart read) {
        SettlementPartRecord part = sql.newRecord(SETTLEMENT_PART);
        part.setSettlementLineId(credit);
        part.setPosition(position);
        part.setNumber(read.number());
        part.setContent(read.content());
        part.setExact(read.exact());
        return part;
    }
}
