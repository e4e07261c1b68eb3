package io.recourse.claim.clock;

import io.recourse.db.id.ClaimId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The notice that a contract wants of the first incident of a period, and the one that was given before there was a claim.
 *
 * @param since beginning of the first incident by the latest figure; null if there is none
 * @param noticeBy first moment that is too late; null if the contract asks for no notice, or nothing happened
 * @param lapses whether nothing can be claimed without it
 * @param zone of the clause
 * @param running false once the period is over
 * @param notice the one that stands; null if none does
 * @param claim of the clause and period, with which notices are recorded from then on; null while there is none
 */
public record PeriodNotice(
        @Nullable Instant since,
        @Nullable Instant noticeBy,
        boolean lapses,
        ZoneId zone,
        boolean running,
        @Nullable EarlyNotice notice,
        @Nullable ClaimId claim) {

    /** True while a notice can be recorded or taken back here. */
    public boolean mayChange() {
        return claim == null && (noticeBy != null || notice != null);
    }
}
