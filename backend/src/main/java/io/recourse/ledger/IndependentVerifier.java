package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole chain and recomputes every hash in Java from plain rows. It uses none of the ledger's SQL functions
 * or views, so that a function that was tampered with cannot vouch for the rows.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IndependentVerifier {

    /** One row per posting, in the order of the chain; an entry without postings still gives one row. */
    private static final String ROWS = """
            SELECT s.position, s.previous_hash, s.hash, s.sealed_at, s.entry_id AS sealed_entry,
                e.id, e.sequence, e.event_date, e.booked_at, e.booked_by, e.booked_in, e.kind, e.description,
                e.claim_reference, e.claim_number, e.vendor_name, e.idempotency_key, e.payload_hash, e.reverses_entry,
                e.sample, p.ordinal, a.id AS account_id, a.code, c.kind AS account_kind, a.currency AS account_currency,
                p.currency, p.amount_minor, p.balance_after_minor, p.account_position
            FROM ledger.seal AS s
            LEFT JOIN ledger.journal_entry AS e ON e.id = s.entry_id
            LEFT JOIN (ledger.posting AS p
                JOIN ledger.account AS a ON a.id = p.account_id
                JOIN ledger.chart AS c ON c.code = a.code) ON p.entry_id = s.entry_id
            ORDER BY s.position, p.ordinal""";

    private static final byte[] GENESIS = new byte[32];

    private final DSLContext sql;

    IndependentVerifier(DSLContext sql) {
        this.sql = sql;
    }

    /** The first link that does not hold, or nothing. */
    Optional<Verification.Problem> firstBrokenLink() {
        try (Cursor<Record> cursor = sql.resultQuery(ROWS).fetchSize(1000).fetchLazy()) {
            Iterator<Record> rows = cursor.iterator();
            @Nullable Record row = rows.hasNext() ? rows.next() : null;
            byte[] previous = GENESIS;
            for (long expected = 1; row != null; expected++) {
                List<Record> link = new ArrayList<>();
                Record first = row;
                while (row != null && position(row) == position(first)) {
                    link.add(row);
                    row = rows.hasNext() ? rows.next() : null;
                }
                Verification.@Nullable Sort sort = judge(expected, previous, link);
                if (sort != null) {
                    return Optional.of(new Verification.Problem(
                            sort,
                            position(first),
                            new EntryId(first.get("sealed_entry", UUID.class)),
                            null,
                            null,
                            Verification.Checker.INDEPENDENT));
                }
                previous = first.get("hash", byte[].class);
            }
            return Optional.empty();
        }
    }

    private static long position(Record row) {
        return row.get("position", Long.class);
    }

    private static Verification.@Nullable Sort judge(long expected, byte[] previous, List<Record> link) {
        Record first = link.getFirst();
        if (position(first) != expected) {
            return Verification.Sort.SEAL_MISSING;
        }
        if (!Arrays.equals(first.get("previous_hash", byte[].class), previous)) {
            return Verification.Sort.LINK_BROKEN;
        }
        if (first.get("id") == null) {
            return Verification.Sort.ENTRY_MISSING;
        }
        byte[] hash = sealHash(expected, previous, first.get("sealed_at", Instant.class), canonical(link));
        return Arrays.equals(first.get("hash", byte[].class), hash) ? null : Verification.Sort.ENTRY_CHANGED;
    }

    /** Hash of a link: version, previous hash, position, instant of sealing in microseconds, canonical entry. */
    static byte[] sealHash(long position, byte[] previous, Instant sealedAt, byte[] canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(previous);
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(position)
                    .putLong(microseconds(sealedAt))
                    .array());
            return digest.digest(canonical);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] canonical(List<Record> link) {
        Record entry = link.getFirst();
        boolean bare = entry.get("ordinal") == null;
        CanonicalBytes bytes = new CanonicalBytes()
                .field(entry.get("id"))
                .field(entry.get("sequence"))
                .field(entry.get("event_date"))
                .field(microseconds(entry.get("booked_at", Instant.class)))
                .field(entry.get("booked_by"))
                .field(entry.get("booked_in"))
                .field(entry.get("kind"))
                .field(entry.get("description"))
                .field(entry.get("claim_reference"))
                .field(entry.get("claim_number"))
                .field(entry.get("vendor_name"))
                .field(entry.get("idempotency_key"))
                .field(HexFormat.of().formatHex(entry.get("payload_hash", byte[].class)))
                .field(entry.get("reverses_entry"))
                .field(entry.get("sample", Boolean.class) ? "sample" : "real")
                .field(bare ? 0 : link.size());
        for (Record posting : bare ? List.<Record>of() : link) {
            bytes.field(posting.get("ordinal"))
                    .field(posting.get("account_id"))
                    .field(posting.get("code"))
                    .field(posting.get("account_kind"))
                    .field(posting.get("account_currency"))
                    .field(posting.get("currency"))
                    .field(posting.get("amount_minor"))
                    .field(posting.get("balance_after_minor"))
                    .field(posting.get("account_position"));
        }
        return bytes.toByteArray();
    }

    static long microseconds(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
