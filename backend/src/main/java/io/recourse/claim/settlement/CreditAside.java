package io.recourse.claim.settlement;

import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a credit pays no claim.
 *
 * @param amount what was set aside: all that no claim had taken
 * @param entry what goodwill booked; null for what is not ours
 */
public record CreditAside(
        UUID id,
        Kind kind,
        Money amount,
        String reason,
        @Nullable EntryId entry,
        Instant setAt,
        String setBy) {

    CreditAside masked(CodeMask codes) {
        return new CreditAside(id, kind, amount, codes.of(reason), entry, setAt, setBy);
    }

    /** Why it pays no claim. Names equal the check constraint of {@code claim.settlement_aside}. */
    public enum Kind {
        /** The vendor gave it without a claim: it lowers what we owe, against the account of differences. */
        GOODWILL,
        /** It belongs to somebody else, or to another matter than claims: nothing is booked. */
        NOT_OURS;

        /** Key of the kind's name in the bundles. */
        public String messageKey() {
            return "settlement.aside." + name();
        }
    }
}
