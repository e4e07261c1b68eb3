package io.recourse.ledger;

import io.recourse.db.copy.RowReader;
import io.recourse.db.id.EntryId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One walk along a part of the chain. Rows come in PostgreSQL's binary form, which is what form 3 hashes; so they are
 * hashed as they come. Written from the description of form 3, with the accounts looked up here.
 */
final class ChainWalk {

    private static final String ENTRY = """
            record_send(ROW(e.id, e.sequence, e.event_date, e.booking_date, e.booked_at, e.booked_by, e.booked_in, e.kind,
                e.description, e.claim_reference, e.claim_number, e.vendor_name, e.idempotency_key, e.payload_hash,
                e.reverses_entry, e.sample, e.functional_currency, e.codes, e.currencies, e.units, e.amounts, e.functionals))""";

    private static final String LINES = """
            (SELECT string_agg(record_send(ROW(p.ordinal, p.account_id, p.currency, p.amount_minor, p.balance_after_minor,
                p.account_position, p.functional_minor)), ''::bytea ORDER BY p.ordinal)
            FROM ledger.posting AS p WHERE p.entry_id = s.entry_id)""";

    private static final String LINKS = "SELECT s.position, s.entry_id, s.previous_hash, s.hash, s.sealed_at,"
            + " coalesce(e.form, 0)::bigint, CASE WHEN e.form = 3 THEN " + ENTRY + " END, CASE WHEN e.form = 3 THEN "
            + LINES + " END"
            + " FROM ledger.seal AS s LEFT JOIN ledger.journal_entry AS e ON e.id = s.entry_id"
            + " WHERE s.position BETWEEN %d AND %d ORDER BY s.position";

    private static final String ACCOUNTS =
            "SELECT a.id, record_send(ROW(a.code, c.kind, a.currency, a.unit)) FROM ledger.account AS a"
                    + " JOIN ledger.chart AS c ON c.code = a.code";

    /** Links in one answer of the server: enough to forget the overhead, little enough to keep plans by index. */
    private static final long AT_ONCE = 20_000;

    /** Where a posting's row says its account: after the number of columns, the ordinal, type and length. */
    private static final int ACCOUNT_AT = 4 + (4 + 4 + 2) + (4 + 4);

    private static final byte FORM = 3;

    private final Map<Integer, byte[]> accounts = new HashMap<>();
    private final MessageDigest digest;
    private final ByteBuffer head = ByteBuffer.allocate(1 + 32 + 2 * Long.BYTES);
    private byte @Nullable [] previous;
    private long expected;

    private ChainWalk(long from) throws NoSuchAlgorithmException {
        this.digest = MessageDigest.getInstance("SHA-256");
        this.expected = from;
        this.previous = from == 1 ? new byte[32] : null;
    }

    /** The first link between two positions, both included, that does not hold; null if all do. */
    static Verification.@Nullable Problem firstProblem(Connection connection, long from, long to) throws SQLException {
        try {
            ChainWalk walk = new ChainWalk(from);
            walk.readAccounts(connection);
            // From the link before on: its hash is where this part must begin.
            for (long start = Math.max(1, from - 1); start <= to; start += AT_ONCE) {
                Verification.Problem problem = walk.along(connection, start, Math.min(to, start + AT_ONCE - 1));
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private void readAccounts(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACCOUNTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                accounts.put(row.getInt(1), row.getBytes(2));
            }
        }
    }

    private Verification.@Nullable Problem along(Connection connection, long from, long to) throws SQLException {
        Verification.Problem problem = null;
        long oldFrom = Long.MAX_VALUE;
        long oldTo = 0;
        try (RowReader row = RowReader.of(connection, LINKS.formatted(from, to))) {
            while (problem == null && row.next()) {
                long position = row.number();
                UUID entry = row.uuid();
                byte[] previousHash = row.bytes();
                byte[] hash = row.bytes();
                byte[] sealedAt = row.bytes();
                int form = (int) row.number();
                if (position == expected - 1 && previous == null) {
                    previous = hash;
                    continue;
                }
                Verification.Sort sort = judge(position, previousHash, form);
                if (sort == null && form == FORM) {
                    byte[] hashed = hash(position, previousHash, sealedAt, row.bytes(), row.bytes());
                    sort = Arrays.equals(hash, hashed) ? null : Verification.Sort.ENTRY_CHANGED;
                } else if (sort == null) {
                    oldFrom = Math.min(oldFrom, position);
                    oldTo = position;
                }
                problem = sort == null ? null : problem(sort, position, entry);
                previous = hash;
                expected = position + 1;
            }
        }
        SealedEntry changed = oldTo == 0 ? null : OldLinks.firstChanged(connection, oldFrom, oldTo);
        return changed == null
                ? problem
                : problem(Verification.Sort.ENTRY_CHANGED, changed.position(), changed.entry());
    }

    private Verification.@Nullable Sort judge(long position, byte[] previousHash, int form) {
        if (position != expected || previous == null) {
            return Verification.Sort.SEAL_MISSING;
        }
        if (!Arrays.equals(previousHash, previous)) {
            return Verification.Sort.LINK_BROKEN;
        }
        return form == 0 ? Verification.Sort.ENTRY_MISSING : null;
    }

    private static Verification.Problem problem(Verification.Sort sort, long position, UUID entry) {
        return new Verification.Problem(
                sort, position, new EntryId(entry), null, null, Verification.Checker.INDEPENDENT);
    }

    private byte[] hash(long position, byte[] previousHash, byte[] sealedAt, byte[] entry, byte[] postings) {
        digest.update(head.clear()
                .put(FORM)
                .put(previousHash)
                .putLong(position)
                .put(sealedAt)
                .array());
        digest.update(FORM);
        digest.update(entry);
        digest.update(ByteBuffer.allocate(4).putInt(rows(postings)).array());
        int from = 0;
        while (from < postings.length) {
            int to = endOfRow(postings, from);
            digest.update(postings, from, to - from);
            byte[] account = accounts.get(number(postings, from + ACCOUNT_AT));
            if (account != null) {
                digest.update(account);
            }
            from = to;
        }
        return digest.digest();
    }

    private static int rows(byte[] postings) {
        int rows = 0;
        for (int at = 0; at < postings.length; at = endOfRow(postings, at)) {
            rows++;
        }
        return rows;
    }

    /** A row is the number of its columns, and for each its type, its length (-1 for null) and its value. */
    private static int endOfRow(byte[] bytes, int from) {
        int at = from + 4;
        for (int column = number(bytes, from); column > 0; column--) {
            at += 8 + Math.max(0, number(bytes, at + 4));
        }
        return at;
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
