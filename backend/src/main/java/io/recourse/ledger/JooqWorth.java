package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;
import static io.recourse.db.jooq.ledger.Tables.CONVERSION;

import io.recourse.db.id.EntryId;
import io.recourse.db.jooq.ledger.tables.records.ConversionRecord;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what entries are in the reporting currency. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqWorth {

    private final DSLContext sql;
    private final EntryLines lines;

    JooqWorth(DSLContext sql, EntryLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** Of each line in money, in their order; without entries that were not converted. */
    Map<EntryId, List<Money>> reporting(List<EntryId> entries) {
        Map<EntryId, List<Money>> worth = new HashMap<>();
        sql.select(ACCOUNT_LINE.ENTRY_ID, ACCOUNT_LINE.FUNCTIONAL_MINOR, ACCOUNT_LINE.FUNCTIONAL_CURRENCY)
                .from(ACCOUNT_LINE)
                .where(
                        ACCOUNT_LINE.ENTRY_ID.in(entries),
                        ACCOUNT_LINE.UNIT.eq(""),
                        ACCOUNT_LINE.FUNCTIONAL_CURRENCY.isNotNull())
                .orderBy(ACCOUNT_LINE.ENTRY_ID, ACCOUNT_LINE.ORDINAL)
                .forEach(row -> worth.computeIfAbsent(row.get(ACCOUNT_LINE.ENTRY_ID), entry -> new ArrayList<>())
                        .add(Money.ofMinor(
                                Objects.requireNonNullElse(row.get(ACCOUNT_LINE.FUNCTIONAL_MINOR), 0L),
                                row.get(ACCOUNT_LINE.FUNCTIONAL_CURRENCY))));
        return worth;
    }

    /** What those of the entries convert that are conversions. */
    Map<EntryId, JournalWalk.Conversion> conversions(List<EntryId> entries) {
        Map<EntryId, JournalWalk.Conversion> conversions = new HashMap<>();
        Result<ConversionRecord> found = sql.selectFrom(CONVERSION)
                .where(CONVERSION.ENTRY_ID.in(entries), CONVERSION.CONVERTS.isNotNull())
                .fetch();
        Map<EntryId, EntryLines.Lines> converted = lines.of(found.map(row -> new EntryId(row.getConverts())));
        found.forEach(row -> conversions.put(
                row.getEntryId(),
                new JournalWalk.Conversion(
                        converted
                                .getOrDefault(new EntryId(row.getConverts()), EntryLines.Lines.NONE)
                                .money(),
                        row.getDirection() > 0)));
        return conversions;
    }
}
