package io.recourse.claim.settlement;

import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;

import io.recourse.db.id.ClaimId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads under which numbers vendors file claims: all that were ever told, since a credit note may name an old one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimReferences {

    private final DSLContext sql;

    JooqClaimReferences(DSLContext sql) {
        this.sql = sql;
    }

    /** Numbers of earlier credit documents are left out: they name a document, not the claim. */
    Map<ClaimId, List<String>> of(Collection<ClaimId> claims) {
        return sql.selectDistinct(CLAIM_EVENT.CLAIM_ID, CLAIM_EVENT.VENDOR_REFERENCE)
                .from(CLAIM_EVENT)
                .where(
                        CLAIM_EVENT.CLAIM_ID.in(claims),
                        CLAIM_EVENT.VENDOR_REFERENCE.isNotNull(),
                        CLAIM_EVENT.KIND.eq("MOVED"),
                        CLAIM_EVENT.TO_STATUS.ne("CREDITED"))
                .orderBy(CLAIM_EVENT.CLAIM_ID, CLAIM_EVENT.VENDOR_REFERENCE)
                .fetchGroups(CLAIM_EVENT.CLAIM_ID, CLAIM_EVENT.VENDOR_REFERENCE);
    }
}
