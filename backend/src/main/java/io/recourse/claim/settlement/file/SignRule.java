package io.recourse.claim.settlement.file;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which sign a credit in our favour has. */
public enum SignRule {
    /** On invoices: what lowers the bill is negative. */
    NEGATIVE_IS_CREDIT,
    /** On lists of credits with charges among them. */
    POSITIVE_IS_CREDIT,
    /** On credit notes: whatever stands there is credited, with or without a minus. */
    ALL_ARE_CREDITS;

    /** The credit as a positive amount; null if the row is none. */
    public @Nullable BigDecimal credit(BigDecimal written) {
        BigDecimal credit = switch (this) {
            case NEGATIVE_IS_CREDIT -> written.negate();
            case POSITIVE_IS_CREDIT -> written;
            case ALL_ARE_CREDITS -> written.abs();
        };
        return credit.signum() > 0 ? credit : null;
    }

    /** Key of the rule's name in the bundles. */
    public String messageKey() {
        return "settlement.sign." + name();
    }
}
