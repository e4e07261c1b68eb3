package io.recourse.claim.settlement;

import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit, or a part of it, that a person took for a claim.
 *
 * @param number of the credit's document
 * @param amount of the credit
 * @param booked on the claim
 * @param last nothing more was awaited for the claim
 * @param confidence of the proposal that was confirmed; null where a person chose by hand
 * @param because why it was proposed
 * @param undoneAt null while it counts
 */
public record CreditMatch(
        SettlementMatchId id,
        SettlementLineId credit,
        String number,
        String line,
        LocalDate issuedOn,
        ClaimId claim,
        String claimName,
        Money amount,
        Money booked,
        boolean last,
        @Nullable Confidence confidence,
        List<Message> because,
        Instant matchedAt,
        String matchedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoReason) {

    public CreditMatch {
        because = List.copyOf(because);
    }

    CreditMatch masked(CodeMask codes) {
        return new CreditMatch(
                id,
                credit,
                codes.of(number),
                codes.of(line),
                issuedOn,
                claim,
                claimName,
                amount,
                booked,
                last,
                confidence,
                codes.of(because),
                matchedAt,
                matchedBy,
                undoneAt,
                undoneBy,
                codes.orNull(undoReason));
    }

    public boolean isStanding() {
        return undoneAt == null;
    }
}
