package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.REGISTER_HEADS;
import static io.recourse.db.jooq.ledger.Tables.SEAL;
import static io.recourse.db.jooq.ledger.Tables.UNSEALED;
import static io.recourse.db.jooq.ledger.Tables.VERIFY;

import io.recourse.db.jooq.ledger.Routines;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals, and asks the database to prove its chain and balances. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Chain {

    private final DSLContext sql;

    Chain(DSLContext sql) {
        this.sql = sql;
    }

    /** Chains at most this many waiting entries; returns how many it chained. */
    int seal(int atMost) {
        return Routines.sealWaiting(sql.configuration(), atMost);
    }

    int sealed() {
        return sql.fetchCount(SEAL);
    }

    int waiting() {
        return sql.fetchCount(UNSEALED);
    }

    Optional<Seal> head() {
        return sql.select(SEAL.fields())
                .from(SEAL)
                .orderBy(SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(JournalRows::seal);
    }

    /** The last link of each register among rows written before an instant, by name. */
    List<RegisterHead> registerHeads(Instant upTo) {
        return sql.selectFrom(REGISTER_HEADS(upTo))
                .orderBy(REGISTER_HEADS.REGISTER)
                .fetch(row -> new RegisterHead(
                        row.getRegister(), row.getPosition(), HexFormat.of().formatHex(row.getHash())));
    }

    List<Verification.Problem> verify(@Nullable Anchor anchor) {
        return sql.selectFrom(VERIFY(
                        anchor == null ? null : anchor.position(),
                        anchor == null ? null : HexFormat.of().parseHex(anchor.hash())))
                .fetch(row -> new Verification.Problem(
                        Verification.Sort.valueOf(row.getProblem()),
                        row.getAtPosition(),
                        row.getEntryId(),
                        row.getAccountCode(),
                        row.getCurrency(),
                        Verification.Checker.DATABASE));
    }
}
