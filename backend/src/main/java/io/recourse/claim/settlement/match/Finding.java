package io.recourse.claim.settlement.match;

import io.recourse.claim.voucher.CodeMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a line.
 *
 * @param proposals the best first; of equal ones all, since none is better
 * @param unmatched why the line belongs in the queue of unmatched ones; null if a proposal stands out
 */
public record Finding(List<Proposal> proposals, @Nullable Unmatched unmatched) {

    public Finding {
        proposals = List.copyOf(proposals);
    }

    /** The same for a reader who may not see codes of vouchers. */
    public Finding masked(CodeMask codes) {
        return new Finding(
                proposals.stream()
                        .map(one -> new Proposal(one.confidence(), one.pieces(), codes.of(one.because())))
                        .toList(),
                unmatched);
    }

    static Finding of(Proposal proposal) {
        return new Finding(List.of(proposal), null);
    }

    /** Nothing, because the line says itself that it is something else than a credit for a claim. */
    static Finding elsewhere() {
        return new Finding(List.of(), null);
    }

    static Finding none(Unmatched why) {
        return new Finding(List.of(), why);
    }
}
