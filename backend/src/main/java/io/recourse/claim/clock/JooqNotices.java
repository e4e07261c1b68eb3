package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.DELIVERY_LEAD;
import static io.recourse.db.jooq.claim.Tables.NOTICE;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.db.jooq.claim.tables.records.NoticeRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.notice and claim.delivery_lead: what people say about how a claim reaches the vendor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqNotices {

    private final DSLContext sql;
    private final Clock clock;

    JooqNotices(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<NoticeGiven> find(ClaimId claim) {
        return sql.selectFrom(NOTICE)
                .where(NOTICE.CLAIM_ID.eq(claim), NOTICE.VOIDED_AT.isNull())
                .fetchOptional(JooqNotices::given);
    }

    Map<ClaimId, NoticeGiven> of(Collection<ClaimId> claims) {
        return sql.selectFrom(NOTICE)
                .where(NOTICE.CLAIM_ID.in(claims), NOTICE.VOIDED_AT.isNull())
                .fetchMap(NOTICE.CLAIM_ID, JooqNotices::given);
    }

    /** False if there is one already. */
    boolean add(NoticeGiven notice) {
        return sql.insertInto(NOTICE)
                        .set(NOTICE.CLAIM_ID, notice.claim())
                        .set(NOTICE.TOLD_AT, notice.toldAt())
                        .set(NOTICE.MEANS, notice.means())
                        .set(NOTICE.REFERENCE, notice.reference())
                        .set(NOTICE.RECORDED_BY, notice.recordedBy())
                        .set(NOTICE.RECORDED_AT, notice.recordedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False if there is none in force. */
    boolean makeVoid(ClaimId claim, String reason) {
        return sql.update(NOTICE)
                        .set(NOTICE.VOIDED_AT, clock.instant())
                        .set(NOTICE.VOIDED_BY, CurrentUser.name())
                        .set(NOTICE.VOID_REASON, reason)
                        .where(NOTICE.CLAIM_ID.eq(claim), NOTICE.VOIDED_AT.isNull())
                        .execute()
                == 1;
    }

    Map<ContractId, DeliveryLead> leads() {
        return sql.selectFrom(DELIVERY_LEAD)
                .fetchMap(
                        DELIVERY_LEAD.CONTRACT_ID,
                        row -> new DeliveryLead(row.getDays(), DeliveryLead.Counted.valueOf(row.getCounted())));
    }

    Optional<DeliveryLead> lead(ContractId contract) {
        return Optional.ofNullable(leads().get(contract));
    }

    void setLead(ContractId contract, @Nullable DeliveryLead lead) {
        sql.deleteFrom(DELIVERY_LEAD)
                .where(DELIVERY_LEAD.CONTRACT_ID.eq(contract))
                .execute();
        if (lead != null) {
            sql.insertInto(DELIVERY_LEAD)
                    .set(DELIVERY_LEAD.CONTRACT_ID, contract)
                    .set(DELIVERY_LEAD.DAYS, lead.days())
                    .set(DELIVERY_LEAD.COUNTED, lead.counted().name())
                    .set(DELIVERY_LEAD.CHANGED_BY, CurrentUser.name())
                    .set(DELIVERY_LEAD.CHANGED_AT, clock.instant())
                    .execute();
        }
    }

    private static NoticeGiven given(NoticeRecord row) {
        return new NoticeGiven(
                row.getClaimId(),
                row.getToldAt(),
                row.getMeans(),
                row.getReference(),
                row.getRecordedBy(),
                row.getRecordedAt());
    }
}
