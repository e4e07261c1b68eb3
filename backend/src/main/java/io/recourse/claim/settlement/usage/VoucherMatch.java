package io.recourse.claim.settlement.usage;

import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice, or a part of it, that a person took for the use of a voucher.
 *
 * @param creditName document and line
 * @param position of the use in the history of the voucher
 * @param amount of the line
 * @param linked the use had been recorded before: taking the match back leaves it
 * @param because why it was proposed
 * @param undoneAt null while it counts
 */
public record VoucherMatch(
        UUID id,
        SettlementLineId credit,
        String creditName,
        VoucherId voucher,
        String voucherName,
        int position,
        Money amount,
        boolean linked,
        @Nullable Confidence confidence,
        List<Message> because,
        Instant matchedAt,
        String matchedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoReason) {

    public VoucherMatch {
        because = List.copyOf(because);
    }

    VoucherMatch masked(CodeMask codes) {
        return new VoucherMatch(
                id,
                credit,
                codes.of(creditName),
                voucher,
                voucherName,
                position,
                amount,
                linked,
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
