package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CREDIT;
import static io.recourse.db.jooq.claim.Tables.CREDIT_TAKEN_BACK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.money.Money;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.credit and claim.credit_taken_back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimCredits {

    private final DSLContext sql;

    JooqClaimCredits(DSLContext sql) {
        this.sql = sql;
    }

    void add(BookedCredit credit) {
        sql.insertInto(CREDIT)
                .set(CREDIT.CLAIM_ID, credit.claim())
                .set(CREDIT.POSITION, credit.position())
                .set(CREDIT.IDEMPOTENCY_KEY, credit.idempotencyKey())
                .set(CREDIT.AMOUNT_MINOR, credit.amount().minorUnits())
                .set(CREDIT.DOCUMENT, credit.document())
                .set(CREDIT.DOCUMENT_ON, credit.on())
                .set(CREDIT.LAST, credit.last())
                .set(CREDIT.CONTESTED_MINOR, ClaimRows.minor(credit.contested()))
                .execute();
    }

    Optional<BookedCredit> keyed(String idempotencyKey) {
        return list(CREDIT.IDEMPOTENCY_KEY.eq(idempotencyKey)).stream().findFirst();
    }

    /** Those that count, in the order in which they were booked. */
    List<BookedCredit> of(Claim claim) {
        return list(CREDIT.CLAIM_ID.eq(claim.id()).and(notExists(takenBack())));
    }

    /** False if it was taken back already. */
    boolean takeBack(BookedCredit credit, int position) {
        return sql.insertInto(CREDIT_TAKEN_BACK)
                        .set(CREDIT_TAKEN_BACK.CLAIM_ID, credit.claim())
                        .set(CREDIT_TAKEN_BACK.CREDIT_POSITION, credit.position())
                        .set(CREDIT_TAKEN_BACK.POSITION, position)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void removeSample() {
        sql.deleteFrom(CREDIT_TAKEN_BACK)
                .where(CREDIT_TAKEN_BACK.CLAIM_ID.in(
                        select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
        sql.deleteFrom(CREDIT)
                .where(CREDIT.CLAIM_ID.in(select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.SAMPLE.isTrue())))
                .execute();
    }

    private static Select<?> takenBack() {
        return selectOne()
                .from(CREDIT_TAKEN_BACK)
                .where(
                        CREDIT_TAKEN_BACK.CLAIM_ID.eq(CREDIT.CLAIM_ID),
                        CREDIT_TAKEN_BACK.CREDIT_POSITION.eq(CREDIT.POSITION));
    }

    private List<BookedCredit> list(Condition condition) {
        return sql.select(CREDIT.fields())
                .select(CLAIM_.CURRENCY)
                .from(CREDIT)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(CREDIT.CLAIM_ID))
                .where(condition)
                .orderBy(CREDIT.POSITION)
                .fetch(row -> new BookedCredit(
                        row.get(CREDIT.CLAIM_ID),
                        row.get(CREDIT.POSITION),
                        Money.ofMinor(row.get(CREDIT.AMOUNT_MINOR), row.get(CLAIM_.CURRENCY)),
                        row.get(CREDIT.DOCUMENT),
                        row.get(CREDIT.DOCUMENT_ON),
                        row.get(CREDIT.LAST),
                        row.get(CREDIT.IDEMPOTENCY_KEY),
                        row.get(CREDIT.CONTESTED_MINOR) == null
                                ? null
                                : Money.ofMinor(row.get(CREDIT.CONTESTED_MINOR), row.get(CLAIM_.CURRENCY))));
    }
}
