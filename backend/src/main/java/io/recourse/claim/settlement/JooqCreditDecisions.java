package io.recourse.claim.settlement;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_ASIDE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REFUSAL;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_REFUSAL;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_USE;

import io.recourse.claim.Claim;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_refusal and claim.settlement_aside. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCreditDecisions {

    /** A credit and a claim that it does not pay. */
    record Pair(SettlementLineId credit, ClaimId claim) {}

    /** A credit and a voucher that it does not use. */
    record VoucherPair(SettlementLineId credit, VoucherId voucher) {}

    private final DSLContext sql;
    private final Clock clock;

    JooqCreditDecisions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Refused pairs of credits in force. */
    Set<Pair> refused() {
        return new HashSet<>(sql.select(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID, SETTLEMENT_REFUSAL.CLAIM_ID)
                .from(SETTLEMENT_REFUSAL)
                .join(SETTLEMENT_LINE)
                .on(SETTLEMENT_LINE.ID.eq(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID))
                .where(SETTLEMENT_LINE.WITHDRAWN.isFalse())
                .fetch(row -> new Pair(row.value1(), row.value2())));
    }

    Set<VoucherPair> refusedVouchers() {
        return new HashSet<>(
                sql.select(SETTLEMENT_VOUCHER_REFUSAL.SETTLEMENT_LINE_ID, SETTLEMENT_VOUCHER_REFUSAL.VOUCHER_ID)
                        .from(SETTLEMENT_VOUCHER_REFUSAL)
                        .fetch(row -> new VoucherPair(row.value1(), row.value2())));
    }

    /** Positions of the uses that lines have, by voucher. */
    Map<VoucherId, Set<Integer>> matchedUses() {
        return sql
                .select(SETTLEMENT_VOUCHER_USE.VOUCHER_ID, SETTLEMENT_VOUCHER_USE.POSITION)
                .from(SETTLEMENT_VOUCHER_USE)
                .where(SETTLEMENT_VOUCHER_USE.UNDONE_AT.isNull())
                .fetch()
                .intoGroups(SETTLEMENT_VOUCHER_USE.VOUCHER_ID, SETTLEMENT_VOUCHER_USE.POSITION)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, uses -> Set.copyOf(uses.getValue())));
    }

    List<Refusal> refusals(SettlementLineId credit) {
        return sql.select(SETTLEMENT_REFUSAL.fields())
                .select(CLAIM_.NUMBER)
                .from(SETTLEMENT_REFUSAL)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(SETTLEMENT_REFUSAL.CLAIM_ID))
                .where(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID.eq(credit))
                .orderBy(SETTLEMENT_REFUSAL.REFUSED_AT)
                .fetch(row -> new Refusal(
                        row.get(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID),
                        row.get(SETTLEMENT_REFUSAL.CLAIM_ID),
                        Claim.nameOf(row.get(CLAIM_.NUMBER)),
                        row.get(SETTLEMENT_REFUSAL.REASON),
                        row.get(SETTLEMENT_REFUSAL.REFUSED_AT),
                        row.get(SETTLEMENT_REFUSAL.REFUSED_BY)));
    }

    /** False if the pair was refused before. */
    boolean refuse(SettlementLineId credit, ClaimId claim, String reason, String by) {
        return sql.insertInto(SETTLEMENT_REFUSAL)
                        .set(SETTLEMENT_REFUSAL.SETTLEMENT_LINE_ID, credit)
                        .set(SETTLEMENT_REFUSAL.CLAIM_ID, claim)
                        .set(SETTLEMENT_REFUSAL.REASON, reason)
                        .set(SETTLEMENT_REFUSAL.REFUSED_AT, clock.instant())
                        .set(SETTLEMENT_REFUSAL.REFUSED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void setAside(SettlementLineId credit, CreditAside aside) {
        sql.insertInto(SETTLEMENT_ASIDE)
                .set(SETTLEMENT_ASIDE.ID, aside.id())
                .set(SETTLEMENT_ASIDE.SETTLEMENT_LINE_ID, credit)
                .set(SETTLEMENT_ASIDE.KIND, aside.kind().name())
                .set(SETTLEMENT_ASIDE.AMOUNT_MINOR, aside.amount().minorUnits())
                .set(SETTLEMENT_ASIDE.REASON, aside.reason())
                .set(SETTLEMENT_ASIDE.ENTRY_ID, aside.entry())
                .set(SETTLEMENT_ASIDE.SET_AT, aside.setAt())
                .set(SETTLEMENT_ASIDE.SET_BY, aside.setBy())
                .execute();
    }

    void putBack(UUID aside, String reason, String by) {
        sql.update(SETTLEMENT_ASIDE)
                .set(SETTLEMENT_ASIDE.ENDED_AT, clock.instant())
                .set(SETTLEMENT_ASIDE.ENDED_BY, by)
                .set(SETTLEMENT_ASIDE.END_REASON, reason)
                .where(SETTLEMENT_ASIDE.ID.eq(aside), SETTLEMENT_ASIDE.ENDED_AT.isNull())
                .execute();
    }
}
