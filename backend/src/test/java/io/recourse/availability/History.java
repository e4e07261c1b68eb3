package io.recourse.availability;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an assessment needs, in the plain form of the public API; times are epoch milliseconds. */
record History(Formula formula, long from, long to, long now, List<Component> components, List<Exclusion> exclusions) {

    /** Either changes or intervals are used. */
    record Component(
            String name,
            boolean byIntervals,
            @Nullable State initial,
            List<Change> changes,
            State uncovered,
            List<Span> spans) {

        ComponentTimeline timeline() {
            if (byIntervals) {
                return ComponentTimeline.ofIntervals(
                        name,
                        uncovered,
                        spans.stream().mapToLong(Span::from).toArray(),
                        spans.stream().mapToLong(Span::to).toArray(),
                        spans.stream().map(Span::state).toArray(State[]::new));
            }
            return ComponentTimeline.ofChanges(
                    name,
                    initial,
                    changes.stream().mapToLong(Change::at).toArray(),
                    changes.stream().map(Change::state).toArray(State[]::new));
        }
    }

    record Change(long at, State state) {}

    record Span(long from, long to, State state) {}

    /** Notice is null if no announcement is known. */
    record Exclusion(
            long from,
            long to,
            ExclusionKind kind,
            @Nullable Long notice) {}

    AvailabilityResult assess() {
        return Availability.assess(
                formula,
                Interval.ofMillis(from, to),
                Instant.ofEpochMilli(now),
                components.stream().map(Component::timeline).toList(),
                exclusions.stream()
                        .map(exclusion -> new ExcludedSpan(
                                Interval.ofMillis(exclusion.from(), exclusion.to()),
                                exclusion.kind(),
                                exclusion.notice() == null ? null : Duration.ofMillis(exclusion.notice())))
                        .toList());
    }
}
