package io.recourse.claim.settlement;

import io.recourse.db.id.VendorId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which credits to list. Null or empty means no restriction. */
public record CreditFilter(
        Set<CreditState> states, @Nullable VendorId vendor) {

    public CreditFilter {
        states = Set.copyOf(states);
    }

    /** Every credit. */
    public static CreditFilter all() {
        return new CreditFilter(Set.of(), null);
    }

    boolean passes(Credit credit) {
        return states.isEmpty() || states.contains(credit.state());
    }
}
