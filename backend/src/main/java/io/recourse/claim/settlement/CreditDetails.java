package io.recourse.claim.settlement;

import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.OpenClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit with all that is known of it.
 *
 * @param finding null unless the credit is open
 * @param openClaims of the vendor, from which a person may choose by hand
 * @param matches oldest first, undone ones too
 * @param refusals pairs that a person refused
 */
public record CreditDetails(
        Credit credit,
        @Nullable Finding finding,
        List<OpenClaim> openClaims,
        List<CreditMatch> matches,
        List<Refusal> refusals) {

    public CreditDetails {
        openClaims = List.copyOf(openClaims);
        matches = List.copyOf(matches);
        refusals = List.copyOf(refusals);
    }
}
