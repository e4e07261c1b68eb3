package io.recourse.assessment;

import io.recourse.exclusion.Exclusion;
import io.recourse.measurement.RecordedInterval;
import java.util.List;

/**
 * An assessed span with the evidence for it.
 *
 * @param records what the source had recorded about this time when the assessment was computed
 * @param exclusions exclusions that touch this time, accepted or not
 */
public record ExplainedInterval(AssessedInterval assessed, List<RecordedInterval> records, List<Exclusion> exclusions) {

    public ExplainedInterval {
        records = List.copyOf(records);
        exclusions = List.copyOf(exclusions);
    }
}
