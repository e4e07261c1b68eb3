package io.recourse.assessment;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.db.id.AssessmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assessing again has changed.
 *
 * @param withdrawn latest revisions of periods that their clause no longer covers
 */
record Renewed(List<Added> added, List<AssessmentId> withdrawn) {

    /** How many revisions are new; those that were brought up to date are not. */
    int revisions() {
        return (int) added.stream()
                .filter(one -> one.assessment().renewals() == null)
                .count();
    }

    /**
     * A revision that was added, or brought up to date.
     *
     * @param terms by which it was computed
     * @param replaced the revision that was the latest before; null if this is the first
     */
    record Added(
            Assessment assessment,
            ClauseTerms terms,
            @Nullable AssessmentId replaced) {}
}
