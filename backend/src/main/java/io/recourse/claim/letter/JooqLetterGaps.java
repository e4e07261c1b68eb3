package io.recourse.claim.letter;

import static io.recourse.db.jooq.claim.Tables.LETTER_GAP;

import io.recourse.claim.letter.LetterGap.Stated;
import io.recourse.db.id.ClaimId;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.letter_gap. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqLetterGaps {

    private final DSLContext sql;

    JooqLetterGaps(DSLContext sql) {
        this.sql = sql;
    }

    /** What was stated last about each gap of the claim, by its code. */
    Map<String, Stated> of(ClaimId claim) {
        Map<String, Stated> stated = new HashMap<>();
        sql.selectFrom(LETTER_GAP)
                .where(LETTER_GAP.CLAIM_ID.eq(claim))
                .orderBy(LETTER_GAP.STATED_AT, LETTER_GAP.ID)
                .forEach(row ->
                        stated.put(row.getGap(), new Stated(row.getReason(), row.getStatedAt(), row.getStatedBy())));
        return stated;
    }

    void add(ClaimId claim, String gap, Stated stated) {
        sql.insertInto(LETTER_GAP)
                .set(LETTER_GAP.CLAIM_ID, claim)
                .set(LETTER_GAP.GAP, gap)
                .set(LETTER_GAP.REASON, stated.reason())
                .set(LETTER_GAP.STATED_AT, stated.at())
                .set(LETTER_GAP.STATED_BY, stated.by())
                .execute();
    }
}
