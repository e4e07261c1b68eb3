package io.recourse.ledger;

import io.recourse.db.id.EntryId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the database prove its chain and balances. A long chain is proved in parts side by side, by the same functions
 * that {@code ledger.verify()} calls one after the other.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DatabaseProof {

    private static final String LINKS =
            "SELECT problem, at_position, entry_id, NULL::text, NULL::text FROM ledger.first_broken_link(%d, %s)";
    private static final String ENTRIES =
            "SELECT problem, NULL::bigint, entry_id, NULL::text, NULL::text FROM ledger.first_suspect_entry()";
    private static final String ACCOUNTS =
            "SELECT problem, NULL::bigint, NULL::uuid, account_code, currency FROM ledger.first_suspect_account()";
    private static final String REGISTERS =
            "SELECT problem, NULL::bigint, NULL::uuid, register, row_key FROM ledger.first_suspect_register()";
    private static final String ANCHOR =
            "SELECT 'ANCHOR_NOT_FOUND', %d::bigint, NULL::uuid, NULL::text, NULL::text WHERE NOT EXISTS (SELECT FROM ledger.seal"
                    + " WHERE position = %d AND hash = decode('%s', 'hex'))";

    private final DSLContext sql;
    private final DataSource source;
    private final Chain chain;

    DatabaseProof(DSLContext sql, DataSource source, Chain chain) {
        this.sql = sql;
        this.source = source;
        this.chain = chain;
    }

    /** The first broken link, the first suspect entry, the first suspect account and row beside the journal, an anchor that is gone. */
    List<Verification.Problem> problems(@Nullable Anchor anchor) {
        Long last = sql.resultQuery("SELECT max(position) FROM ledger.seal").fetchOne(0, Long.class);
        if (last == null || last < SideBySide.LONG_CHAIN) {
            return chain.verify(anchor);
        }
        int parts = SideBySide.parts();
        List<SideBySide.Part> looks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            String to = part == parts - 1 ? "NULL" : Long.toString(last * (part + 1) / parts);
            looks.add(ask(LINKS.formatted(last * part / parts + 1, to)));
        }
        looks.add(ask(ENTRIES));
        looks.add(ask(ACCOUNTS));
        looks.add(ask(REGISTERS));
        if (anchor != null) {
            looks.add(ask(ANCHOR.formatted(
                    anchor.position(), anchor.position(), anchor.hash().replaceAll("[^0-9a-fA-F]", ""))));
        }
        List<Verification.Problem> problems = SideBySide.look(source, looks);
        Verification.Problem first = problems.stream()
                .filter(problem -> problem.entry() != null && problem.position() != null)
                .findFirst()
                .orElse(null);
        // Each part names its own first link; the first of all is what a chain tells.
        return problems.stream()
                .filter(problem -> problem.entry() == null || problem.position() == null || problem.equals(first))
                .toList();
    }

    private static SideBySide.Part ask(String query) {
        return connection -> read(connection, query);
    }

    private static List<Verification.Problem> read(Connection connection, String query) throws SQLException {
        List<Verification.Problem> problems = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID entry = row.getObject(3, UUID.class);
                problems.add(new Verification.Problem(
                        Verification.Sort.valueOf(row.getString(1)),
                        row.getObject(2, Long.class),
                        entry == null ? null : new EntryId(entry),
                        row.getString(4),
                        row.getString(5),
                        Verification.Checker.DATABASE));
            }
        }
        return problems;
    }
}
