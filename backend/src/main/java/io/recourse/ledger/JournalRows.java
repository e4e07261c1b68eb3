package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.JOURNAL_ENTRY;
import static io.recourse.db.jooq.ledger.Tables.SEAL;

import io.recourse.db.id.EntryId;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Turns rows of the journal into records. */
final class JournalRows {

    private JournalRows() {}

    static JournalEntry entry(
            Record row, io.recourse.db.jooq.ledger.tables.JournalEntry reversal, EntryLines.Lines lines) {
        UUID reverses = row.get(JOURNAL_ENTRY.REVERSES_ENTRY);
        return new JournalEntry(
                row.get(JOURNAL_ENTRY.ID),
                row.get(JOURNAL_ENTRY.SEQUENCE),
                row.get(JOURNAL_ENTRY.EVENT_DATE),
                row.get(JOURNAL_ENTRY.BOOKING_DATE),
                row.get(JOURNAL_ENTRY.BOOKED_AT),
                row.get(JOURNAL_ENTRY.BOOKED_BY),
                EntryKind.valueOf(row.get(JOURNAL_ENTRY.KIND)),
                row.get(JOURNAL_ENTRY.DESCRIPTION),
                claim(row),
                row.get(JOURNAL_ENTRY.IDEMPOTENCY_KEY),
                reverses == null ? null : new EntryId(reverses),
                row.get(reversal.ID),
                row.get(JOURNAL_ENTRY.SAMPLE),
                lines.money(),
                lines.quantities(),
                seal(row));
    }

    static @Nullable ClaimReference claim(Record row) {
        UUID claim = row.get(JOURNAL_ENTRY.CLAIM_REFERENCE);
        return claim == null
                ? null
                : new ClaimReference(
                        claim,
                        row.get(JOURNAL_ENTRY.CLAIM_NUMBER),
                        Objects.requireNonNullElse(row.get(JOURNAL_ENTRY.VENDOR_NAME), ""));
    }

    static @Nullable Seal seal(Record row) {
        Long position = row.get(SEAL.POSITION);
        return position == null
                ? null
                : new Seal(
                        position,
                        HexFormat.of().formatHex(row.get(SEAL.HASH)),
                        HexFormat.of().formatHex(row.get(SEAL.PREVIOUS_HASH)),
                        row.get(SEAL.SEALED_AT));
    }
}
