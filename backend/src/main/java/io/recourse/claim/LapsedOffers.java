package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Offers that can not be accepted any more: their last day has ended in the zone of the clause. Computed, never stored. */
public final class LapsedOffers {

    private LapsedOffers() {}

    /** True of a row of claim.claim whose offer has lapsed; without parameters, so that rows can be grouped by it. */
    public static Condition at(Instant now) {
        return CLAIM_.STATUS
                .eq(inline(ClaimStatus.COUNTER_OFFERED.name()))
                .and(CLAIM_.OFFER_UNTIL.isNotNull())
                .and(condition(
                        "({0} AT TIME ZONE {1})::date > {2}",
                        inline(now.atOffset(ZoneOffset.UTC)), CLAIM_.ZONE, CLAIM_.OFFER_UNTIL));
    }

    static boolean at(Instant now, ClaimState state, ClaimDeadline deadline) {
        return state.status() == ClaimStatus.COUNTER_OFFERED
                && hasEnded(state.trail().offerUntil(), LocalDate.ofInstant(now, deadline.zone()));
    }

    static boolean hasEnded(@Nullable LocalDate until, LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
