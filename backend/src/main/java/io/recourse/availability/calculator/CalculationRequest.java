package io.recourse.availability.calculator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/v1/availability/calculate}. Everything is checked while it is read, so that an error names
 * its place in the body.
 */
record CalculationRequest(
        Formula formula, Interval period, Instant now, List<Component> components, List<Exclusion> exclusions) {

    /** Most changes and intervals of all components together; also most exclusions. */
    static final int MOST_EVENTS = 200_000;

    private static final int MOST_COMPONENTS = 10_000;

    /** More would make an exact mean a number of thousands of digits. */
    private static final int MOST_AVERAGED = 200;

    private static final Duration LONGEST_PERIOD = Duration.ofDays(36_600);

    /** Most pieces into which exclusions and service hours may cut components that are each counted on their own. */
    private static final long MOST_CUTS = 1_000_000;

    CalculationRequest {
        if (components.isEmpty()) {
            throw new InvalidInput("components", "availability.components.required");
        }
        if (components.size() > MOST_COMPONENTS) {
            throw new InvalidInput("components", "input.tooMany", MOST_COMPONENTS);
        }
        if (components.stream().mapToLong(Component::events).sum() > MOST_EVENTS) {
            throw new InvalidInput("components", "availability.tooManyEvents", MOST_EVENTS);
        }
        if (exclusions.size() > MOST_EVENTS) {
            throw new InvalidInput("exclusions", "availability.tooManyEvents", MOST_EVENTS);
        }
        long days = formula.serviceHours() == null ? 0 : period.duration().toDays() + 1;
        if (formula.combine().isMean() && components.size() > MOST_AVERAGED) {
            throw new InvalidInput("components", "input.tooMany", MOST_AVERAGED);
        }
        if (formula.combine().isSeparate() && components.size() * (exclusions.size() + days) > MOST_CUTS) {
            throw new InvalidInput("components", "availability.tooManyCuts");
        }
    }

    @JsonCreator
    static CalculationRequest read(
            @JsonProperty("formula") @Nullable Formula formula,
            @JsonProperty("period") @Nullable Window period,
            @JsonProperty("now") @Nullable String now,
            @JsonProperty("components") @Nullable List<@Nullable Component> components,
            @JsonProperty("exclusions") @Nullable List<@Nullable Exclusion> exclusions) {
        Interval interval = Input.required("period", period).interval();
        return new CalculationRequest(
                formula == null ? Formula.DEFAULT : formula,
                interval,
                now == null ? interval.to() : Input.instant("now", now),
                Input.noneMissing("components", Input.required("components", components)),
                exclusions == null ? List.of() : Input.noneMissing("exclusions", exclusions));
    }

    /** The same by another formula. */
    CalculationRequest with(Formula other) {
        return new CalculationRequest(other, period, now, components, exclusions);
    }

    AvailabilityResult calculate() {
        return Availability.assess(
                formula,
                period,
                now,
                components.stream().map(Component::timeline).toList(),
                exclusions.stream()
                        .filter(exclusion -> exclusion.from().isBefore(exclusion.to()))
                        .map(Exclusion::span)
                        .toList());
    }

    /** The period; it must be positive. */
    record Window(Instant from, Instant to) {

        @JsonCreator
        static Window read(@JsonProperty("from") @Nullable String from, @JsonProperty("to") @Nullable String to) {
            Window window = new Window(Input.instant("from", from), Input.instant("to", to));
            if (!window.from.isBefore(window.to)) {
                throw new InvalidInput("to", "availability.period.positive");
            }
            if (Duration.between(window.from, window.to).compareTo(LONGEST_PERIOD) > 0) {
                throw new InvalidInput("to", "availability.period.tooLong");
            }
            return window;
        }

        Interval interval() {
            return new Interval(from, to);
        }
    }

    /** One measured component, by changes or by intervals. */
    record Component(
            String name, @Nullable State initialState, List<Change> changes, List<Span> intervals, State uncovered) {

        private static final int LONGEST_NAME = 1000;

        @JsonCreator
        static Component read(
                @JsonProperty("name") @Nullable String name,
                @JsonProperty("initialState") @Nullable String initialState,
                @JsonProperty("changes") @Nullable List<@Nullable Change> changes,
                @JsonProperty("intervals") @Nullable List<@Nullable Span> intervals,
                @JsonProperty("uncovered") @Nullable String uncovered) {
            Component component = new Component(
                    name == null ? "" : name,
                    initialState == null ? null : Input.choice("initialState", initialState, State.class),
                    changes == null ? List.of() : Input.noneMissing("changes", changes),
                    intervals == null ? List.of() : Input.noneMissing("intervals", intervals),
                    Input.choice("uncovered", uncovered, State.class, State.UNKNOWN));
            if (component.name.length() > LONGEST_NAME) {
                throw new InvalidInput("name", "input.tooLong", LONGEST_NAME);
            }
            if (!component.changes.isEmpty() && !component.intervals.isEmpty()) {
                throw new InvalidInput("intervals", "availability.component.changesOrIntervals");
            }
            return component;
        }

        private long events() {
            return (long) changes.size() + intervals.size();
        }

        private ComponentTimeline timeline() {
            boolean byChanges = !changes.isEmpty() || (intervals.isEmpty() && initialState != null);
            if (byChanges) {
                return ComponentTimeline.ofChanges(
                        name,
                        initialState,
                        changes.stream()
                                .mapToLong(change -> change.at().toEpochMilli())
                                .toArray(),
                        changes.stream().map(Change::state).toArray(State[]::new));
            }
            return ComponentTimeline.ofIntervals(
                    name,
                    uncovered,
                    intervals.stream()
                            .mapToLong(span -> span.from().toEpochMilli())
                            .toArray(),
                    intervals.stream().mapToLong(Span::end).toArray(),
                    intervals.stream().map(Span::state).toArray(State[]::new));
        }
    }

    /** A state begins. Feeds may carry more fields than these. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(Instant at, State state) {

        @JsonCreator
        static Change read(@JsonProperty("at") @Nullable String at, @JsonProperty("state") @Nullable String state) {
            return new Change(
                    Input.instant("at", at), Input.choice("state", Input.required("state", state), State.class));
        }
    }

    /** A state from one instant to another; without an end it goes on. Feeds may carry more fields than these. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Span(Instant from, @Nullable Instant to, State state) {

        @JsonCreator
        static Span read(
                @JsonProperty("from") @Nullable String from,
                @JsonProperty("to") @Nullable String to,
                @JsonProperty("state") @Nullable String state) {
            Span span = new Span(
                    Input.instant("from", from),
                    to == null ? null : Input.instant("to", to),
                    Input.choice("state", Input.required("state", state), State.class));
            if (span.to != null && span.to.isBefore(span.from)) {
                throw new InvalidInput("to", "input.endBeforeStart");
            }
            return span;
        }

        @JsonIgnore
        private long end() {
            return to == null ? ComponentTimeline.OPEN : to.toEpochMilli();
        }
    }

    /**
     * A span that the contract does not count. Its kind explains, and decides which allowance it uses up; when it was
     * announced matters only where the formula asks for notice. Registers may carry more fields than these.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exclusion(
            Instant from,
            Instant to,
            @Nullable String kind,
            @Nullable Instant announcedAt) {

        @JsonCreator
        static Exclusion read(
                @JsonProperty("from") @Nullable String from,
                @JsonProperty("to") @Nullable String to,
                @JsonProperty("kind") @Nullable String kind,
                @JsonProperty("announcedAt") @Nullable String announcedAt) {
            Exclusion exclusion = new Exclusion(
                    Input.instant("from", from),
                    Input.instant("to", to),
                    kind,
                    announcedAt == null ? null : Input.instant("announcedAt", announcedAt));
            if (exclusion.to.isBefore(exclusion.from)) {
                throw new InvalidInput("to", "input.endBeforeStart");
            }
            return exclusion;
        }

        private ExcludedSpan span() {
            ExclusionKind known = Arrays.stream(ExclusionKind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElse(ExclusionKind.OTHER);
            Duration notice = announcedAt == null ? null : Duration.between(announcedAt, from);
            return new ExcludedSpan(new Interval(from, to), known, notice);
        }
    }
}
