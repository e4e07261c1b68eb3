package io.recourse.ui.clause;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A month of 30 days, run through the rules of a draft for the examples beside its fields: the engine itself tells what
 * an option does, so that no example can be wrong.
 */
final class ExampleMonth {

    private static final Interval MONTH = Interval.parse("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
    private static final Instant TEN = Instant.parse("2026-06-10T10:00:00Z");

    private final Formula formula;

    /** @param formula with its commitment */
    ExampleMonth(Formula formula) {
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }

    /** One span in a state, from 10:00 on one day; up otherwise. */
    AvailabilityResult with(State state, Duration length) {
        return with(state, Duration.ZERO, length);
    }

    /** The same, beginning later than 10:00. */
    AvailabilityResult with(State state, Duration after, Duration length) {
        return assess(List.of(component("", state, TEN.plus(after), length)), List.of());
    }

    /** What is charged of an outage of this length, in words. */
    String charged(Duration length) {
        return down(with(State.DOWN, length));
    }

    /** Two components, each down for the length, one after the other. */
    AvailabilityResult twoComponents(Duration each) {
        return assess(
                List.of(
                        component("A", State.DOWN, TEN, each),
                        component("B", State.DOWN, TEN.plus(each).plus(each), each)),
                List.of());
    }

    /** Down throughout an accepted exclusion, and for some time outside it. */
    AvailabilityResult excluded(Duration inside, Duration outside) {
        Instant later = TEN.plus(Duration.ofDays(5));
        ComponentTimeline component = ComponentTimeline.ofIntervals(
                "",
                State.UP,
                new long[] {TEN.toEpochMilli(), later.toEpochMilli()},
                new long[] {TEN.plus(inside).toEpochMilli(), later.plus(outside).toEpochMilli()},
                new State[] {State.DOWN, State.DOWN});
        return assess(
                List.of(component),
                List.of(new ExcludedSpan(new Interval(TEN, TEN.plus(inside)), ExclusionKind.FORCE_MAJEURE)));
    }

    /** Nothing known about the first days, up afterwards. */
    AvailabilityResult measuredFromDay(int day) {
        Instant start = MONTH.from().plus(Duration.ofDays(day - 1L));
        return assess(
                List.of(ComponentTimeline.ofIntervals(
                        "",
                        State.UNKNOWN,
                        new long[] {start.toEpochMilli()},
                        new long[] {MONTH.to().toEpochMilli()},
                        new State[] {State.UP})),
                List.of());
    }

    /** Availability and counted time of a result, in words. */
    static String outcome(AvailabilityResult result) {
        return UiTexts.text(
                "register.example.outcome",
                Formats.current().measured(result.percent()),
                Formats.current().exactDuration(Duration.ofMillis(result.counted())));
    }

    /** Charged downtime of a result, in words. */
    static String down(AvailabilityResult result) {
        return Formats.current().exactDuration(Duration.ofMillis(result.downMillis()));
    }

    private AvailabilityResult assess(List<ComponentTimeline> components, List<ExcludedSpan> exclusions) {
        return Availability.assess(formula, MONTH, MONTH.to(), components, exclusions);
    }

    private static ComponentTimeline component(String name, State state, Instant from, Duration length) {
        return ComponentTimeline.ofIntervals(
                name,
                State.UP,
                new long[] {from.toEpochMilli()},
                new long[] {from.plus(length).toEpochMilli()},
                new State[] {state});
    }
}
