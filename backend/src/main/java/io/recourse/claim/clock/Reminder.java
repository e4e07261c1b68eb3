package io.recourse.claim.clock;

import io.recourse.access.Role;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VoucherId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a mark of a claim's clock was passed.
 *
 * @param claim null while a period still runs whose promise is broken: nothing can be claimed yet
 * @param voucher that ends; null for the clocks of the claim itself
 * @param endsAt end of the clock, the first moment that is too late
 * @param dueAt when the mark was passed
 * @param madeAt when people were told; later if nobody was there to tell them
 * @param roles whose turn it is
 * @param exceptFor user who may not act although the role would; null if there is none
 * @param settled why nothing is to be done about it any more; null while it is open
 */
public record Reminder(
        UUID id,
        @Nullable ClaimId claim,
        @Nullable VoucherId voucher,
        ClockKind clock,
        Mark mark,
        Instant endsAt,
        Instant dueAt,
        Instant madeAt,
        Set<Role> roles,
        @Nullable String exceptFor,
        @Nullable Settlement settled) {

    public Reminder {
        roles = Set.copyOf(roles);
    }

    /** Why nothing is to be done any more, and since when. */
    public record Settlement(Cause because, Instant at) {}

    /** What made it superfluous. */
    public enum Cause {
        /** A later mark had passed already when it was made; nobody was told. */
        SKIPPED,
        /** A later mark of the same clock followed. */
        FOLLOWED,
        /** The vendor was told. */
        TOLD,
        /** The days of the claim changed. */
        MOVED,
        SUBMITTED,
        WITHDRAWN,
        EXPIRED,
        /** Its last day passed while the period ran. */
        LATE,
        /** The vendor's offer was accepted, refused, or replaced by another answer. */
        ANSWERED,
        /** The last day of the vendor's offer passed. */
        LAPSED,
        /** Nothing of the voucher is left. */
        USED_UP,
        /** The voucher counts no more. */
        TAKEN_BACK;

        /** Key of the cause's name in the bundles. */
        public String messageKey() {
            return "claim.reminder.settled." + name();
        }
    }

    public boolean isOpen() {
        return settled == null;
    }

    /** True if a mark of this clock was passed, with the end that it has now. */
    boolean isOf(ClaimClock running) {
        return clock == running.kind() && endsAt.equals(running.until());
    }
}
