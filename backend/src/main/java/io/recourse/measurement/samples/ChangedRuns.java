package io.recourse.measurement.samples;

import io.recourse.contract.terms.State;
import io.recourse.measurement.Observation;
import io.recourse.measurement.RecordedInterval;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs of states from the changes around what became known, and from the runs that reached into that time before:
 * what is further away said nothing else then.
 */
final class ChangedRuns {

    private record Begin(State state, Instant at) {}

    private final TreeMap<Instant, State> states = new TreeMap<>();

    private ChangedRuns() {}

    /**
     * One observation for each run of a state other than UP; one without a change behind it goes on.
     *
     * @param around times that begin and end with a change, or with nothing; in order and apart
     * @param changes all of those times
     * @param before all runs that share time with them
     */
    static List<Observation> of(
            Part part, String prefix, List<Interval> around, List<Change> changes, List<RecordedInterval> before) {
        ChangedRuns runs = new ChangedRuns();
        TreeMap<Instant, Interval> times = new TreeMap<>();
        around.forEach(time -> times.put(time.from(), time));
        before.forEach(run -> runs.putOutside(times, run.endedAt(), State.UP));
        before.forEach(run -> runs.putOutside(times, run.startedAt(), run.state()));
        changes.forEach(change -> runs.states.put(change.at(), change.state()));
        return runs.observations(part, prefix);
    }

    private void putOutside(TreeMap<Instant, Interval> times, @Nullable Instant at, State state) {
        if (at == null) {
            return;
        }
        Map.Entry<Instant, Interval> time = times.floorEntry(at);
        if (time == null || !time.getValue().contains(at)) {
            states.put(at, state);
        }
    }

    private List<Observation> observations(Part part, String prefix) {
        List<Observation> observations = new ArrayList<>();
        Begin begin = null;
        for (Map.Entry<Instant, State> next : states.entrySet()) {
            if (begin == null || begin.state() != next.getValue()) {
                add(observations, part, prefix, begin, next.getKey());
                begin = new Begin(next.getValue(), next.getKey());
            }
        }
        add(observations, part, prefix, begin, null);
        return observations;
    }

    private static void add(
            List<Observation> observations, Part part, String prefix, @Nullable Begin begin, @Nullable Instant end) {
        if (begin != null && begin.state() != State.UP) {
            observations.add(Observation.of(part.service(), begin.state(), begin.at(), end)
                    .of(part.component())
                    .named(prefix + begin.at().toEpochMilli()));
        }
    }
}
