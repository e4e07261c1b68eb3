package io.recourse.claim;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later version of what a submitted claim asks for.
 *
 * @param number 1 for the first; what was submitted at first is version 0
 * @param assessment the revision on which it rests
 * @param previous what it replaces
 * @param release who let it go so far, where two are needed
 * @param releasedBy who let it go to the vendor, never whoever proposed it; null while it waits
 * @param sentOn day on which the vendor got it
 * @param droppedBy who gave the proposal up; null unless somebody did
 */
public record ClaimAmendment(
        ClaimId claim,
        int number,
        AssessmentId assessment,
        Money computed,
        Money claimed,
        Previous previous,
        String reason,
        String proposedBy,
        Instant proposedAt,
        ClaimRelease release,
        @Nullable String releasedBy,
        @Nullable LocalDate sentOn,
        @Nullable String droppedBy,
        @Nullable String droppedReason) {

    /** The figures before. */
    public record Previous(AssessmentId assessment, Money computed, Money claimed) {}

    /** True while it waits for somebody to release or drop it. */
    public boolean isOpen() {
        return releasedBy == null && droppedBy == null;
    }

    /** The same with other words for what somebody wrote. */
    ClaimAmendment saying(String why, @Nullable String whyDropped) {
        return of(why, release, releasedBy, sentOn, droppedBy, whyDropped);
    }

    ClaimAmendment with(ClaimRelease other) {
        return of(reason, other, releasedBy, sentOn, droppedBy, droppedReason);
    }

    ClaimAmendment released(String by, LocalDate on) {
        return of(reason, release, by, on, null, null);
    }

    ClaimAmendment dropped(String by, String why) {
        return of(reason, release, null, null, by, why);
    }

    /** The same figures with what people say and decided of them. */
    private ClaimAmendment of(
            String why,
            ClaimRelease releases,
            @Nullable String released,
            @Nullable LocalDate sent,
            @Nullable String dropped,
            @Nullable String whyDropped) {
        return new ClaimAmendment(
                claim,
                number,
                assessment,
                computed,
                claimed,
                previous,
                why,
                proposedBy,
                proposedAt,
                releases,
                released,
                sent,
                dropped,
                whyDropped);
    }
}
