package io.recourse.claim.clock;

import io.recourse.assessment.Assessment;
import io.recourse.db.id.ClauseId;

/** A period of a clause that still runs, whichever revision its figure has. */
public record RunningPeriod(ClauseId clause, String label) {

    /** The period of an assessment. */
    public static RunningPeriod of(Assessment assessment) {
        return new RunningPeriod(
                assessment.subject().clause(), assessment.period().label());
    }
}
