package io.recourse.claim.voucher;

import io.recourse.db.id.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a voucher; kept for good.
 *
 * @param position 0, 1, 2 ... within the voucher
 * @param from null for the first
 * @param amount positive, whatever the kind
 * @param rest what was left after it
 * @param occurredOn when it happened, in the voucher's zone
 * @param reference invoice, or whatever it was used for; null for other steps
 * @param note of a use, or the reason why it was undone; null if there is none
 * @param undoes position of the step that it takes back; null if none
 * @param entry null for what the claim booked
 * @param at when it was recorded
 */
public record VoucherStep(
        int position,
        Kind kind,
        @Nullable VoucherState from,
        VoucherState to,
        VoucherAmount amount,
        VoucherAmount rest,
        LocalDate occurredOn,
        @Nullable String reference,
        @Nullable String note,
        @Nullable Integer undoes,
        @Nullable EntryId entry,
        String actor,
        Instant at) {

    /** The same for a reader who may not see codes. */
    VoucherStep masked(CodeMask codes) {
        return new VoucherStep(
                position,
                kind,
                from,
                to,
                amount,
                rest,
                occurredOn,
                codes.orNull(reference),
                codes.orNull(note),
                undoes,
                entry,
                actor,
                at);
    }

    /** What sort of step. */
    public enum Kind {
        RECEIVED,
        USED,
        USE_UNDONE,
        /** Its days are over: computed, never done by hand. */
        EXPIRED,
        /** An expiry taken back, because a use in time became known later, or a use was undone. */
        REVIVED,
        TAKEN_BACK;

        /** Key of the kind's name in the bundles. */
        public String messageKey() {
            return "voucher.step." + name();
        }
    }
}
