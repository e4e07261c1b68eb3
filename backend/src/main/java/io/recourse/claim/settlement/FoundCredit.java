package io.recourse.claim.settlement;

import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.voucher.CodeMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit with what it could pay.
 *
 * @param finding null unless the credit is open
 * @param vouchers that it uses by its own words, the best first; none unless the credit is open
 */
public record FoundCredit(Credit credit, @Nullable Finding finding, List<VoucherProposal> vouchers) {

    public FoundCredit {
        vouchers = List.copyOf(vouchers);
    }

    FoundCredit masked(CodeMask codes) {
        return new FoundCredit(
                credit.masked(codes),
                finding == null ? null : finding.masked(codes),
                vouchers.stream().map(voucher -> voucher.masked(codes)).toList());
    }

    /** Why it waits in the queue of unmatched credits; null if it does not. */
    public @Nullable Unmatched unmatched() {
        return finding == null ? null : finding.unmatched();
    }
}
