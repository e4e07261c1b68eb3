package io.recourse.claim.voucher;

import io.recourse.ledger.JournalEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * A voucher with its history.
 *
 * @param steps oldest first
 * @param entries what they booked, with the receipt, oldest first; empty for readers who may not see the books
 * @param today in the voucher's zone
 * @param actionable whether the reader may use it, undo a use or take it back
 */
public record VoucherDetails(
        Voucher voucher, List<VoucherStep> steps, List<JournalEntry> entries, LocalDate today, boolean actionable) {

    public VoucherDetails {
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /** True if the step is a use that stands. */
    public boolean isStandingUse(VoucherStep step) {
        return step.kind() == VoucherStep.Kind.USED
                && steps.stream().noneMatch(other -> other.undoes() != null && other.undoes() == step.position());
    }
}
