package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;
import static io.recourse.db.jooq.claim.Tables.DELIVERY_LEAD;
import static io.recourse.db.jooq.claim.Tables.NOTICE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.recourse.db.id.ClaimId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads when anything was last changed from which the days of a claim follow. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimTimes {

    private final DSLContext sql;

    JooqClaimTimes(DSLContext sql) {
        this.sql = sql;
    }

    Map<ClaimId, Instant> changes(Collection<ClaimId> claims) {
        Field<Instant> changed = greatest(
                        CLAIM_.OPENED_AT,
                        field(select(max(CLAIM_EVENT.AT)).from(CLAIM_EVENT).where(CLAIM_EVENT.CLAIM_ID.eq(CLAIM_.ID))),
                        field(select(max(greatest(NOTICE.RECORDED_AT, NOTICE.VOIDED_AT)))
                                .from(NOTICE)
                                .where(NOTICE.CLAIM_ID.eq(CLAIM_.ID))),
                        field(select(DELIVERY_LEAD.CHANGED_AT)
                                .from(DELIVERY_LEAD)
                                .where(DELIVERY_LEAD.CONTRACT_ID.eq(CLAIM_.CONTRACT_ID))))
                .as("changed");
        return sql.select(CLAIM_.ID, changed)
                .from(CLAIM_)
                .where(CLAIM_.ID.in(claims))
                .fetchMap(CLAIM_.ID, changed);
    }
}
