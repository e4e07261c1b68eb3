package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.RECOGNITION_POLICY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes ledger.recognition_policy; each decision is a row of its own. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqRecognitionPolicies {

    private final DSLContext sql;

    JooqRecognitionPolicies(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Recognition> latest() {
        return sql.select(RECOGNITION_POLICY.POLICY)
                .from(RECOGNITION_POLICY)
                .orderBy(RECOGNITION_POLICY.POSITION.desc())
                .limit(1)
                .fetchOptional(row -> Recognition.valueOf(row.value1()));
    }

    void add(Recognition policy, String decidedBy, String reason) {
        sql.insertInto(RECOGNITION_POLICY)
                .set(
                        RECOGNITION_POLICY.POSITION,
                        select(coalesce(max(RECOGNITION_POLICY.POSITION), inline(0))
                                        .plus(1))
                                .from(RECOGNITION_POLICY)
                                .<Integer>asField())
                .set(RECOGNITION_POLICY.POLICY, policy.name())
                .set(RECOGNITION_POLICY.DECIDED_BY, decidedBy)
                .set(RECOGNITION_POLICY.REASON, reason)
                .execute();
    }
}
