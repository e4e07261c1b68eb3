package io.recourse.ledger;

import io.recourse.db.rules.LedgerRules;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names rules of the ledger in the database (triggers, functions, tables) that are not those of this program. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RulesProof {

    private static final int MOST = 20;

    private final DSLContext sql;

    RulesProof(DSLContext sql) {
        this.sql = sql;
    }

    /** The first rules, at most twenty, that are missing, changed or not ours. */
    List<Verification.Problem> problems() {
        return sql.connectionResult(LedgerRules::deviations).stream()
                .limit(MOST)
                .map(RulesProof::problem)
                .toList();
    }

    private static Verification.Problem problem(LedgerRules.Deviation one) {
        Verification.Sort sort = switch (one.what()) {
            case MISSING -> Verification.Sort.RULE_MISSING;
            case CHANGED -> Verification.Sort.RULE_CHANGED;
            case FORGED -> Verification.Sort.RULE_FORGED;
        };
        return new Verification.Problem(sort, null, null, one.kind(), one.name(), Verification.Checker.INDEPENDENT);
    }
}
