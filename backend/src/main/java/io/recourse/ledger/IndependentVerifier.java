package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole chain and recomputes every hash in Java from plain rows. It uses none of the ledger's SQL functions
 * or views, so that a function that was tampered with cannot vouch for the rows. Links and postings are read side by
 * side in the order of the chain, so that a million entries need seconds and little memory.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IndependentVerifier {

    private static final String LINKS = """
            SELECT s.position, s.previous_hash, s.hash, s.sealed_at, s.entry_id, e.form, e.sequence, e.event_date,
                e.booking_date, e.booked_at, e.booked_by, e.booked_in, e.kind, e.description, e.claim_reference,
                e.claim_number, e.vendor_name, e.idempotency_key, e.payload_hash, e.reverses_entry, e.sample,
                e.functional_currency
            FROM ledger.seal AS s LEFT JOIN ledger.journal_entry AS e ON e.id = s.entry_id
            ORDER BY s.position""";

    private static final String POSTINGS = """
            SELECT s.position, p.ordinal, a.id, a.code, c.kind, a.currency, p.currency, p.amount_minor,
                p.balance_after_minor, p.account_position, p.functional_minor
            FROM ledger.seal AS s
            JOIN ledger.posting AS p ON p.entry_id = s.entry_id
            JOIN ledger.account AS a ON a.id = p.account_id
            JOIN ledger.chart AS c ON c.code = a.code
            ORDER BY s.position, p.ordinal""";

    private static final int FETCHED_AT_ONCE = 5_000;

    private final DSLContext sql;

    IndependentVerifier(DSLContext sql) {
        this.sql = sql;
    }

    /** The first link that does not hold, or nothing. */
    Optional<Verification.Problem> firstBrokenLink() {
        sql.execute("SET LOCAL work_mem = '256MB'");
        return Optional.ofNullable(sql.connectionResult(IndependentVerifier::walk));
    }

    private static Verification.@Nullable Problem walk(Connection connection) throws SQLException {
        try (PreparedStatement links = prepare(connection, LINKS);
                PreparedStatement postings = prepare(connection, POSTINGS);
                ResultSet link = links.executeQuery();
                ResultSet posting = postings.executeQuery()) {
            byte[] previous = new byte[32];
            SealedEntry.@Nullable Line next = line(posting);
            for (long expected = 1; link.next(); expected++) {
                SealedEntry sealed = link(link);
                List<SealedEntry.Line> lines = new ArrayList<>(2);
                while (next != null && next.position() <= sealed.position()) {
                    if (next.position() == sealed.position()) {
                        lines.add(next);
                    }
                    next = line(posting);
                }
                Verification.@Nullable Sort sort = judge(expected, previous, sealed, lines);
                if (sort != null) {
                    return new Verification.Problem(
                            sort,
                            sealed.position(),
                            new EntryId(sealed.entry()),
                            null,
                            null,
                            Verification.Checker.INDEPENDENT);
                }
                previous = sealed.hash();
            }
            return null;
        }
    }

    private static PreparedStatement prepare(Connection connection, String query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(FETCHED_AT_ONCE);
        return statement;
    }

    private static Verification.@Nullable Sort judge(
            long expected, byte[] previous, SealedEntry link, List<SealedEntry.Line> lines) {
        if (link.position() != expected) {
            return Verification.Sort.SEAL_MISSING;
        }
        if (!Arrays.equals(link.previousHash(), previous)) {
            return Verification.Sort.LINK_BROKEN;
        }
        SealedEntry.Header header = link.header();
        if (header == null) {
            return Verification.Sort.ENTRY_MISSING;
        }
        return Arrays.equals(link.hash(), SealedEntry.expectedHash(link, header, lines))
                ? null
                : Verification.Sort.ENTRY_CHANGED;
    }

    private static SealedEntry link(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getLong(1), row.getBytes(2), row.getBytes(3), instant(row, 4), uuid(row, 5), header(row));
    }

    private static SealedEntry.@Nullable Header header(ResultSet row) throws SQLException {
        int form = row.getInt(6);
        return form == 0
                ? null
                : new SealedEntry.Header(
                        form,
                        row.getLong(7),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        instant(row, 10),
                        row.getString(11),
                        row.getLong(12),
                        row.getString(13),
                        row.getString(14),
                        row.getObject(15, UUID.class),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18),
                        row.getBytes(19),
                        row.getObject(20, UUID.class),
                        row.getBoolean(21),
                        row.getString(22));
    }

    private static SealedEntry.@Nullable Line line(ResultSet row) throws SQLException {
        if (!row.next()) {
            return null;
        }
        long functional = row.getLong(11);
        boolean converted = !row.wasNull();
        return new SealedEntry.Line(
                row.getLong(1),
                row.getShort(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                converted ? functional : null);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
