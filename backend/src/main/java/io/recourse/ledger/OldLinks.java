package io.recourse.ledger;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recomputes links to entries of forms 1 and 2, field by field; nothing is written in these forms any more. */
final class OldLinks {

    private static final String LINKS = """
            SELECT s.position, s.previous_hash, s.hash, s.sealed_at, s.entry_id, e.form, e.sequence, e.event_date,
                e.booking_date, e.booked_at, e.booked_by, e.booked_in, e.kind, e.description, e.claim_reference,
                e.claim_number, e.vendor_name, e.idempotency_key, e.payload_hash, e.reverses_entry, e.sample,
                e.functional_currency
            FROM ledger.seal AS s JOIN ledger.journal_entry AS e ON e.id = s.entry_id
            WHERE e.form < 3 AND s.position BETWEEN ? AND ?
            ORDER BY s.position""";

    private static final String POSTINGS = """
            SELECT s.position, p.ordinal, a.id, a.code, c.kind, a.currency, p.currency, p.amount_minor,
                p.balance_after_minor, p.account_position, p.functional_minor
            FROM ledger.seal AS s
            JOIN ledger.posting AS p ON p.entry_id = s.entry_id
            JOIN ledger.account AS a ON a.id = p.account_id
            JOIN ledger.chart AS c ON c.code = a.code
            WHERE s.position BETWEEN ? AND ?
            ORDER BY s.position, p.ordinal""";

    private static final int FETCHED_AT_ONCE = 5_000;

    private OldLinks() {}

    /** The first link between two positions, both included, whose entry is not what was hashed; null if all are. */
    static @Nullable SealedEntry firstChanged(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement links = prepare(connection, LINKS, from, to);
                PreparedStatement postings = prepare(connection, POSTINGS, from, to);
                ResultSet link = links.executeQuery();
                ResultSet posting = postings.executeQuery()) {
            SealedEntry.@Nullable Line next = line(posting);
            while (link.next()) {
                SealedEntry sealed = link(link);
                List<SealedEntry.Line> lines = new ArrayList<>(2);
                while (next != null && next.position() <= sealed.position()) {
                    if (next.position() == sealed.position()) {
                        lines.add(next);
                    }
                    next = line(posting);
                }
                if (!Arrays.equals(sealed.hash(), SealedEntry.expectedHash(sealed, sealed.header(), lines))) {
                    return sealed;
                }
            }
            return null;
        }
    }

    private static PreparedStatement prepare(Connection connection, String query, long from, long to)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(FETCHED_AT_ONCE);
        statement.setLong(1, from);
        statement.setLong(2, to);
        return statement;
    }

    private static SealedEntry link(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getLong(1), row.getBytes(2), row.getBytes(3), instant(row, 4), uuid(row, 5), header(row));
    }

    private static SealedEntry.Header header(ResultSet row) throws SQLException {
        return new SealedEntry.Header(
                row.getInt(6),
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
