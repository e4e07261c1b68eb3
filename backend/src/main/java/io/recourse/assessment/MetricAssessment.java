package io.recourse.assessment;

import io.recourse.availability.EngineVersion;
import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause in a period with everything that decides its result, by the metric of the clause. Depends on nothing else:
 * the same inputs give the same outcome and hash.
 */
sealed interface MetricAssessment
        permits TimeAssessment,
                SliceAssessment,
                UserAssessment,
                LatencyAssessment,
                ResponseAssessment,
                FailureAssessment {

    /** Version of the arithmetic of metrics that are not plain time; raised when the same data could give another result. */
    String VERSION = EngineVersion.CURRENT + "-3";

    /** What all metrics have in common. */
    Computation inputs();

    /** Hashes of everything that decides the outcome. */
    InputHashes hashes();

    /** The same hashes as if the data had ended at an earlier instant; empty if nobody can tell. */
    Optional<InputHashes> hashesAsOf(Instant instant);

    /** By which source it was measured; null if nothing was, or by several. */
    @Nullable
    SourceId source();

    /** What came out. */
    MetricOutcome outcome();

    /** What came out, as it is kept. */
    record MetricOutcome(
            Figure figure, Entitlement entitlement, List<AssessedInterval> intervals, List<AssessedItem> items) {

        public MetricOutcome {
            items = List.copyOf(items);
        }

        /** Every span of the period in the form in which it is stored. */
        byte[] attribution() {
            return AssessedSpans.packed(intervals);
        }
    }
}
