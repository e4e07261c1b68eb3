package io.recourse.assessment;

import io.recourse.assessment.MetricAssessment.MetricOutcome;
import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a trial tells of a period beside its figure. */
final class TrialFacts {

    private TrialFacts() {}

    private static boolean isDown(AssessedInterval span) {
        return span.charge().isDown();
    }

    /** When the first outage began, or whatever else the metric calls a failure; null if there was none. */
    static @Nullable Instant firstFailure(MetricOutcome outcome) {
        return Stream.concat(
                        outcome.intervals().stream()
                                .filter(TrialFacts::isDown)
                                .map(span -> span.interval().from()),
                        outcome.items().stream()
                                .filter(item -> item.outcome() == AssessedItem.Outcome.MISSED)
                                .map(AssessedItem::from))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Time within service hours for which there is no data. */
    static Duration unknown(MetricOutcome outcome) {
        return outcome.intervals().stream()
                .filter(span -> span.charge() != Charge.OUT_OF_HOURS)
                .filter(span -> span.state() == State.UNKNOWN || span.state() == State.PENDING)
                .map(span -> span.interval().duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Spans of downtime that do not touch, or whatever else the metric calls a failure. */
    static int outages(MetricOutcome outcome) {
        if (outcome.intervals().isEmpty()) {
            return (int) outcome.items().stream()
                    .filter(item -> item.outcome() == AssessedItem.Outcome.MISSED)
                    .count();
        }
        int outages = 0;
        Instant end = null;
        for (AssessedInterval span : outcome.intervals()) {
            if (isDown(span)) {
                outages += span.interval().from().equals(end) ? 0 : 1;
                end = span.interval().to();
            }
        }
        return outages;
    }
}
