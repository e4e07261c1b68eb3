package io.recourse.claim.settlement.usage;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_REFUSAL;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_USE;
import static io.recourse.db.jooq.claim.Tables.VOUCHER;

import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.voucher.Voucher;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes claim.settlement_voucher_use and claim.settlement_voucher_refusal. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqVoucherMatches {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final Clock clock;

    JooqVoucherMatches(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes others who decide about the line wait. */
    void lock(SettlementLineId line) {
        sql.select(SETTLEMENT_LINE.ID)
                .from(SETTLEMENT_LINE)
                .where(SETTLEMENT_LINE.ID.eq(line))
                .forUpdate()
                .execute();
    }

    void add(UUID id, VoucherProposal proposal, int position, Money amount, String by) {
        sql.insertInto(SETTLEMENT_VOUCHER_USE)
                .set(SETTLEMENT_VOUCHER_USE.ID, id)
                .set(SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID, proposal.line())
                .set(SETTLEMENT_VOUCHER_USE.VOUCHER_ID, proposal.voucher())
                .set(SETTLEMENT_VOUCHER_USE.POSITION, position)
                .set(SETTLEMENT_VOUCHER_USE.AMOUNT_MINOR, amount.minorUnits())
                .set(SETTLEMENT_VOUCHER_USE.LINKED, proposal.recorded() != null)
                .set(SETTLEMENT_VOUCHER_USE.CONFIDENCE, proposal.confidence().name())
                .set(SETTLEMENT_VOUCHER_USE.REASONS, JSONB.valueOf(JSON.writeValueAsString(proposal.because())))
                .set(SETTLEMENT_VOUCHER_USE.MATCHED_AT, clock.instant())
                .set(SETTLEMENT_VOUCHER_USE.MATCHED_BY, by)
                .execute();
    }

    Optional<VoucherMatch> find(UUID id) {
        return matches(SETTLEMENT_VOUCHER_USE.ID.eq(id)).stream().findFirst();
    }

    /** The match of a use; empty if no line has it, or none any more. */
    Optional<VoucherMatch> standing(VoucherId voucher, int position) {
        return matches(SETTLEMENT_VOUCHER_USE
                        .VOUCHER_ID
                        .eq(voucher)
                        .and(SETTLEMENT_VOUCHER_USE.POSITION.eq(position))
                        .and(SETTLEMENT_VOUCHER_USE.UNDONE_AT.isNull()))
                .stream()
                .findFirst();
    }

    /** Oldest first, undone ones too. */
    List<VoucherMatch> of(SettlementLineId credit) {
        return matches(SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID.eq(credit));
    }

    /** Oldest first, undone ones too. */
    List<VoucherMatch> of(VoucherId voucher) {
        return matches(SETTLEMENT_VOUCHER_USE.VOUCHER_ID.eq(voucher));
    }

    void undo(UUID id, String by, String reason) {
        sql.update(SETTLEMENT_VOUCHER_USE)
                .set(SETTLEMENT_VOUCHER_USE.UNDONE_AT, clock.instant())
                .set(SETTLEMENT_VOUCHER_USE.UNDONE_BY, by)
                .set(SETTLEMENT_VOUCHER_USE.UNDO_REASON, reason)
                .where(SETTLEMENT_VOUCHER_USE.ID.eq(id), SETTLEMENT_VOUCHER_USE.UNDONE_AT.isNull())
                .execute();
    }

    /** False if the pair was refused before. */
    boolean refuse(SettlementLineId line, VoucherId voucher, String reason, String by) {
        return sql.insertInto(SETTLEMENT_VOUCHER_REFUSAL)
                        .set(SETTLEMENT_VOUCHER_REFUSAL.SETTLEMENT_LINE_ID, line)
                        .set(SETTLEMENT_VOUCHER_REFUSAL.VOUCHER_ID, voucher)
                        .set(SETTLEMENT_VOUCHER_REFUSAL.REASON, reason)
                        .set(SETTLEMENT_VOUCHER_REFUSAL.REFUSED_AT, clock.instant())
                        .set(SETTLEMENT_VOUCHER_REFUSAL.REFUSED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private List<VoucherMatch> matches(Condition condition) {
        return sql.select(SETTLEMENT_VOUCHER_USE.fields())
                .select(SETTLEMENT_LINE.NUMBER, SETTLEMENT_LINE.LINE, SETTLEMENT_LINE.CURRENCY, VOUCHER.NUMBER)
                .from(SETTLEMENT_VOUCHER_USE)
                .join(SETTLEMENT_LINE)
                .on(SETTLEMENT_LINE.ID.eq(SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID))
                .join(VOUCHER)
                .on(VOUCHER.ID.eq(SETTLEMENT_VOUCHER_USE.VOUCHER_ID))
                .where(condition)
                .orderBy(SETTLEMENT_VOUCHER_USE.MATCHED_AT, SETTLEMENT_VOUCHER_USE.ID)
                .fetch(JooqVoucherMatches::match);
    }

    private static VoucherMatch match(Record row) {
        String confidence = row.get(SETTLEMENT_VOUCHER_USE.CONFIDENCE);
        return new VoucherMatch(
                row.get(SETTLEMENT_VOUCHER_USE.ID),
                row.get(SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID),
                row.get(SETTLEMENT_LINE.NUMBER) + " / " + row.get(SETTLEMENT_LINE.LINE),
                row.get(SETTLEMENT_VOUCHER_USE.VOUCHER_ID),
                Voucher.nameOf(row.get(VOUCHER.NUMBER)),
                row.get(SETTLEMENT_VOUCHER_USE.POSITION),
                Money.ofMinor(row.get(SETTLEMENT_VOUCHER_USE.AMOUNT_MINOR), row.get(SETTLEMENT_LINE.CURRENCY)),
                row.get(SETTLEMENT_VOUCHER_USE.LINKED),
                confidence == null ? null : Confidence.valueOf(confidence),
                JSON.readValue(row.get(SETTLEMENT_VOUCHER_USE.REASONS).data(), new TypeReference<List<Message>>() {}),
                row.get(SETTLEMENT_VOUCHER_USE.MATCHED_AT),
                row.get(SETTLEMENT_VOUCHER_USE.MATCHED_BY),
                row.get(SETTLEMENT_VOUCHER_USE.UNDONE_AT),
                row.get(SETTLEMENT_VOUCHER_USE.UNDONE_BY),
                row.get(SETTLEMENT_VOUCHER_USE.UNDO_REASON));
    }
}
