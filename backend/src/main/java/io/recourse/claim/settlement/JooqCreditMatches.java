package io.recourse.claim.settlement;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_DOCUMENT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_MATCH;

import io.recourse.claim.Claim;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes claim.settlement_match. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCreditMatches {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final Clock clock;

    JooqCreditMatches(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param proposal that was confirmed; null where a person chose by hand */
    void add(SettlementMatchId id, Piece piece, @Nullable Proposal proposal, String by) {
        List<Message> because = proposal == null ? List.of() : proposal.because();
        sql.insertInto(SETTLEMENT_MATCH)
                .set(SETTLEMENT_MATCH.ID, id)
                .set(SETTLEMENT_MATCH.SETTLEMENT_LINE_ID, piece.line())
                .set(SETTLEMENT_MATCH.CLAIM_ID, piece.claim())
                .set(SETTLEMENT_MATCH.AMOUNT_MINOR, piece.amount().minorUnits())
                .set(SETTLEMENT_MATCH.BOOKED_MINOR, piece.booked().minorUnits())
                .set(SETTLEMENT_MATCH.BOOKED_CURRENCY, piece.booked().currencyCode())
                .set(SETTLEMENT_MATCH.LAST, piece.last())
                .set(
                        SETTLEMENT_MATCH.CONFIDENCE,
                        proposal == null ? null : proposal.confidence().name())
                .set(SETTLEMENT_MATCH.REASONS, JSONB.valueOf(JSON.writeValueAsString(because)))
                .set(SETTLEMENT_MATCH.MATCHED_AT, clock.instant())
                .set(SETTLEMENT_MATCH.MATCHED_BY, by)
                .execute();
    }

    Optional<CreditMatch> find(SettlementMatchId id) {
        return matches(SETTLEMENT_MATCH.ID.eq(id)).stream().findFirst();
    }

    /** Oldest first, undone ones too. */
    List<CreditMatch> of(SettlementLineId credit) {
        return matches(SETTLEMENT_MATCH.SETTLEMENT_LINE_ID.eq(credit));
    }

    /** Oldest first, undone ones too. */
    List<CreditMatch> of(ClaimId claim) {
        return matches(SETTLEMENT_MATCH.CLAIM_ID.eq(claim));
    }

    void undo(SettlementMatchId id, String by, String reason) {
        sql.update(SETTLEMENT_MATCH)
                .set(SETTLEMENT_MATCH.UNDONE_AT, clock.instant())
                .set(SETTLEMENT_MATCH.UNDONE_BY, by)
                .set(SETTLEMENT_MATCH.UNDO_REASON, reason)
                .where(SETTLEMENT_MATCH.ID.eq(id), SETTLEMENT_MATCH.UNDONE_AT.isNull())
                .execute();
    }

    private List<CreditMatch> matches(Condition condition) {
        return sql.select(SETTLEMENT_MATCH.fields())
                .select(
                        SETTLEMENT_LINE.NUMBER,
                        SETTLEMENT_LINE.LINE,
                        SETTLEMENT_LINE.CURRENCY,
                        SETTLEMENT_DOCUMENT.ISSUED_ON,
                        CLAIM_.NUMBER)
                .from(SETTLEMENT_MATCH)
                .join(SETTLEMENT_LINE)
                .on(SETTLEMENT_LINE.ID.eq(SETTLEMENT_MATCH.SETTLEMENT_LINE_ID))
                .join(SETTLEMENT_DOCUMENT)
                .on(SETTLEMENT_DOCUMENT.ID.eq(SETTLEMENT_LINE.DOCUMENT_ID))
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(SETTLEMENT_MATCH.CLAIM_ID))
                .where(condition)
                .orderBy(SETTLEMENT_MATCH.MATCHED_AT, SETTLEMENT_MATCH.ID)
                .fetch(JooqCreditMatches::match);
    }

    private static CreditMatch match(Record row) {
        String confidence = row.get(SETTLEMENT_MATCH.CONFIDENCE);
        return new CreditMatch(
                row.get(SETTLEMENT_MATCH.ID),
                row.get(SETTLEMENT_MATCH.SETTLEMENT_LINE_ID),
                row.get(SETTLEMENT_LINE.NUMBER),
                row.get(SETTLEMENT_LINE.LINE),
                row.get(SETTLEMENT_DOCUMENT.ISSUED_ON),
                row.get(SETTLEMENT_MATCH.CLAIM_ID),
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                Money.ofMinor(row.get(SETTLEMENT_MATCH.AMOUNT_MINOR), row.get(SETTLEMENT_LINE.CURRENCY)),
                Money.ofMinor(row.get(SETTLEMENT_MATCH.BOOKED_MINOR), row.get(SETTLEMENT_MATCH.BOOKED_CURRENCY)),
                row.get(SETTLEMENT_MATCH.LAST),
                confidence == null ? null : Confidence.valueOf(confidence),
                JSON.readValue(row.get(SETTLEMENT_MATCH.REASONS).data(), new TypeReference<List<Message>>() {}),
                row.get(SETTLEMENT_MATCH.MATCHED_AT),
                row.get(SETTLEMENT_MATCH.MATCHED_BY),
                row.get(SETTLEMENT_MATCH.UNDONE_AT),
                row.get(SETTLEMENT_MATCH.UNDONE_BY),
                row.get(SETTLEMENT_MATCH.UNDO_REASON));
    }
}
