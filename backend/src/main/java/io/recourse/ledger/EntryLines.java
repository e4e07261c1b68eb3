package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.ACCOUNT_LINE;

import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of entries, money and quantities apart. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryLines {

    private final DSLContext sql;

    EntryLines(DSLContext sql) {
        this.sql = sql;
    }

    /** Lines of one entry, in their order. */
    record Lines(List<Posting> money, List<QuantityPosting> quantities) {

        static final Lines NONE = new Lines(List.of(), List.of());

        private void add(Record row) {
            ChartAccount account = ChartAccount.of(row.get(ACCOUNT_LINE.CODE));
            long amount = row.get(ACCOUNT_LINE.AMOUNT_MINOR);
            long balance = row.get(ACCOUNT_LINE.BALANCE_AFTER_MINOR);
            String unit = row.get(ACCOUNT_LINE.UNIT);
            if (unit.isEmpty()) {
                String currency = row.get(ACCOUNT_LINE.CURRENCY);
                money.add(new Posting(account, Money.ofMinor(amount, currency), Money.ofMinor(balance, currency)));
            } else {
                quantities.add(new QuantityPosting(
                        account, Quantity.ofMillionths(amount, unit), Quantity.ofMillionths(balance, unit)));
            }
        }
    }

    Map<EntryId, Lines> of(List<EntryId> entries) {
        Map<EntryId, Lines> lines = new HashMap<>();
        sql.select(
                        ACCOUNT_LINE.ENTRY_ID,
                        ACCOUNT_LINE.CODE,
                        ACCOUNT_LINE.CURRENCY,
                        ACCOUNT_LINE.UNIT,
                        ACCOUNT_LINE.AMOUNT_MINOR,
                        ACCOUNT_LINE.BALANCE_AFTER_MINOR)
                .from(ACCOUNT_LINE)
                .where(ACCOUNT_LINE.ENTRY_ID.in(entries))
                .orderBy(ACCOUNT_LINE.ENTRY_ID, ACCOUNT_LINE.ORDINAL)
                .forEach(row -> lines.computeIfAbsent(
                                row.get(ACCOUNT_LINE.ENTRY_ID),
                                entry -> new Lines(new ArrayList<>(), new ArrayList<>()))
                        .add(row));
        return lines;
    }
}
