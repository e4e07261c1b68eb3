package io.recourse.claim.letter.form;

import static io.recourse.db.jooq.claim.Tables.CLAIM_PARTICULAR;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.claim_particular. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqParticulars {

    private final DSLContext sql;
    private final Clock clock;

    JooqParticulars(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the order of the demands. */
    List<Particular> of(ClaimId claim) {
        return sql
                .selectFrom(CLAIM_PARTICULAR)
                .where(CLAIM_PARTICULAR.CLAIM_ID.eq(claim))
                .fetch(row -> new Particular(
                        Demand.valueOf(row.getDemand()), row.getWords(), row.getEnteredAt(), row.getEnteredBy()))
                .stream()
                .sorted(Comparator.comparing(Particular::demand))
                .toList();
    }

    void put(ClaimId claim, Demand demand, String words) {
        sql.insertInto(CLAIM_PARTICULAR)
                .set(CLAIM_PARTICULAR.CLAIM_ID, claim)
                .set(CLAIM_PARTICULAR.DEMAND, demand.name())
                .set(CLAIM_PARTICULAR.WORDS, words)
                .set(CLAIM_PARTICULAR.ENTERED_AT, clock.instant())
                .set(CLAIM_PARTICULAR.ENTERED_BY, CurrentUser.name())
                .onConflict(CLAIM_PARTICULAR.CLAIM_ID, CLAIM_PARTICULAR.DEMAND)
                .doUpdate()
                .set(CLAIM_PARTICULAR.WORDS, words)
                .set(CLAIM_PARTICULAR.ENTERED_AT, clock.instant())
                .set(CLAIM_PARTICULAR.ENTERED_BY, CurrentUser.name())
                .execute();
    }

    void remove(ClaimId claim, Demand demand) {
        sql.deleteFrom(CLAIM_PARTICULAR)
                .where(CLAIM_PARTICULAR.CLAIM_ID.eq(claim), CLAIM_PARTICULAR.DEMAND.eq(demand.name()))
                .execute();
    }
}
