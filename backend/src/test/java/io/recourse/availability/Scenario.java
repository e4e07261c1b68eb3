package io.recourse.availability;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An assessment in the words of a test; figures are told in seconds. */
final class Scenario {

    static final String OPEN = "open";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Interval period;
    private Instant now;
    private Formula formula = Formula.DEFAULT;
    private final List<ComponentTimeline> components = new ArrayList<>();
    private final List<ExcludedSpan> exclusions = new ArrayList<>();

    private Scenario(Interval period) {
        this.period = period;
        this.now = period.to();
    }

    static Scenario period(String from, String to) {
        return new Scenario(Interval.parse(instant(from), instant(to)));
    }

    /** 2026-06-10 from 10:00 to 11:00 UTC. */
    static Scenario hour() {
        return period("10:00", "11:00");
    }

    Scenario now(String instant) {
        now = Instant.parse(instant(instant));
        return this;
    }

    Scenario formula(String json) {
        formula = MAPPER.readValue(json.replace('\'', '"'), Formula.class);
        return this;
    }

    /** Changes as "10:05 DOWN". */
    Scenario changes(@Nullable State initial, String... changes) {
        String name = "c" + (components.size() + 1);
        long[] at = Arrays.stream(changes)
                .mapToLong(change -> millis(change.split(" ")[0]))
                .toArray();
        State[] states = Arrays.stream(changes)
                .map(change -> State.valueOf(change.split(" ")[1]))
                .toArray(State[]::new);
        components.add(ComponentTimeline.ofChanges(name, initial, at, states));
        return this;
    }

    /** Intervals as "10:05 10:10 DOWN". */
    Scenario intervals(State uncovered, String... intervals) {
        String name = "c" + (components.size() + 1);
        List<String[]> parts =
                Arrays.stream(intervals).map(interval -> interval.split(" ")).toList();
        components.add(ComponentTimeline.ofIntervals(
                name,
                uncovered,
                parts.stream().mapToLong(part -> millis(part[0])).toArray(),
                parts.stream()
                        .mapToLong(part -> part[1].equals(OPEN) ? ComponentTimeline.OPEN : millis(part[1]))
                        .toArray(),
                parts.stream().map(part -> State.valueOf(part[2])).toArray(State[]::new)));
        return this;
    }

    Scenario excluded(String from, String to) {
        return excluded(from, to, ExclusionKind.PLANNED_MAINTENANCE);
    }

    Scenario excluded(String from, String to, ExclusionKind kind) {
        return excluded(from, to, kind, null);
    }

    Scenario excluded(String from, String to, ExclusionKind kind, @Nullable Duration notice) {
        exclusions.add(new ExcludedSpan(Interval.parse(instant(from), instant(to)), kind, notice));
        return this;
    }

    AvailabilityResult assess() {
        return Availability.assess(formula, period, now, components, exclusions);
    }

    /** Seconds as "period 3600, counted 3600, up 3000, down 600, excluded 0, removed 0, in exclusions 0". */
    String seconds() {
        AvailabilityResult result = assess();
        return "period %s, counted %s, up %s, down %s, excluded %s, removed %s, in exclusions %s"
                .formatted(
                        seconds(result.period()),
                        seconds(result.counted()),
                        result.upSeconds().toPlainString(15),
                        result.countedSeconds().minus(result.upSeconds()).toPlainString(15),
                        seconds(result.excluded()),
                        seconds(result.removed()),
                        seconds(result.inExclusions()));
    }

    String down() {
        AvailabilityResult result = assess();
        return result.countedSeconds().minus(result.upSeconds()).toPlainString(15);
    }

    /** Intervals as "10:00 10:05 UP", with minutes or more of the time of day. */
    List<String> intervals() {
        return assess().intervals().stream()
                .map(interval -> time(interval.from()) + " " + time(interval.to()) + " " + interval.charge())
                .toList();
    }

    private static String time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalTime().toString();
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    private static long millis(String text) {
        return Instant.parse(instant(text)).toEpochMilli();
    }

    private static String instant(String text) {
        if (text.length() > 12) {
            return text;
        }
        return "2026-06-10T" + text + (text.length() == 5 ? ":00Z" : "Z");
    }
}
