package io.recourse.claim.settlement.match;

import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that a line of an invoice uses by its own words, and why.
 *
 * @param confidence HINT if it cannot be taken for a use as things stand
 * @param amount of the line that is its use
 * @param recorded position of a use that a person has recorded already and that is this one; null if it is to be
 *     recorded
 */
public record VoucherProposal(
        Confidence confidence,
        SettlementLineId line,
        VoucherId voucher,
        String voucherName,
        Money amount,
        @Nullable Integer recorded,
        List<Message> because) {

    public VoucherProposal {
        because = List.copyOf(because);
    }

    /** The same for a reader who may not see codes of vouchers. */
    public VoucherProposal masked(CodeMask codes) {
        return new VoucherProposal(confidence, line, voucher, voucherName, amount, recorded, codes.of(because));
    }

    /** True if a person can confirm it. */
    public boolean canBeTaken() {
        return confidence != Confidence.HINT;
    }
}
