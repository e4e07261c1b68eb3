package io.recourse.claim.settlement.terms;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_TERMS;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_terms. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSettlementTerms {

    private final DSLContext sql;
    private final Clock clock;

    JooqSettlementTerms(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<TermsScope, StatedTerms> all() {
        Map<TermsScope, StatedTerms> all = new HashMap<>();
        sql.selectFrom(SETTLEMENT_TERMS)
                .forEach(row -> all.put(
                        new TermsScope(row.getVendorId(), row.getContractId()),
                        new StatedTerms(
                                row.getDueRule() == null ? null : DueRule.valueOf(row.getDueRule()),
                                row.getDueCount(),
                                row.getToleranceMinor(),
                                row.getExchangeTolerancePercent())));
        return all;
    }

    void save(TermsScope scope, StatedTerms stated, String by) {
        sql.deleteFrom(SETTLEMENT_TERMS)
                .where(
                        SETTLEMENT_TERMS.VENDOR_ID.isNotDistinctFrom(scope.vendor()),
                        SETTLEMENT_TERMS.CONTRACT_ID.isNotDistinctFrom(scope.contract()))
                .execute();
        if (stated.equals(StatedTerms.NONE)) {
            return;
        }
        sql.insertInto(SETTLEMENT_TERMS)
                .set(SETTLEMENT_TERMS.VENDOR_ID, scope.vendor())
                .set(SETTLEMENT_TERMS.CONTRACT_ID, scope.contract())
                .set(
                        SETTLEMENT_TERMS.DUE_RULE,
                        stated.rule() == null ? null : stated.rule().name())
                .set(SETTLEMENT_TERMS.DUE_COUNT, stated.count())
                .set(SETTLEMENT_TERMS.TOLERANCE_MINOR, stated.toleranceMinor())
                .set(SETTLEMENT_TERMS.EXCHANGE_TOLERANCE_PERCENT, stated.exchangePercent())
                .set(SETTLEMENT_TERMS.CHANGED_AT, clock.instant())
                .set(SETTLEMENT_TERMS.CHANGED_BY, by)
                .execute();
    }
}
