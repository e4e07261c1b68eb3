package io.recourse.claim.settlement;

import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.voucher.CodeMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit with all that is known of it.
 *
 * @param finding null unless the credit is open
 * @param vouchers that it uses by its own words
 * @param openClaims of the vendor, from which a person may choose by hand
 * @param matches oldest first, undone ones too
 * @param refusals pairs that a person refused
 */
public record CreditDetails(
        Credit credit,
        @Nullable Finding finding,
        List<VoucherProposal> vouchers,
        List<OpenClaim> openClaims,
        List<CreditMatch> matches,
        List<Refusal> refusals) {

    public CreditDetails {
        vouchers = List.copyOf(vouchers);
        openClaims = List.copyOf(openClaims);
        matches = List.copyOf(matches);
        refusals = List.copyOf(refusals);
    }

    /** The same for a reader who may not see codes of vouchers. */
    CreditDetails masked(CodeMask codes) {
        FoundCredit found = new FoundCredit(credit, finding, vouchers).masked(codes);
        return new CreditDetails(
                found.credit(),
                found.finding(),
                found.vouchers(),
                openClaims,
                matches.stream().map(match -> match.masked(codes)).toList(),
                refusals.stream().map(refusal -> refusal.masked(codes)).toList());
    }
}
