package io.recourse.assessment.change;

import io.recourse.assessment.AssessedInterval;
import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Time that one revision charges otherwise than the one before.
 *
 * @param time in both periods
 * @param watching nobody knew the state in one of both revisions, and in the other somebody did
 */
public record ChangedSpan(Interval time, Charge before, Charge after, boolean watching) {

    /** Growth of the charged downtime, milliseconds; weighted time counts in full. */
    public long downMillis() {
        return time.duration().toMillis() * ((after.isDown() ? 1 : 0) - (before.isDown() ? 1 : 0));
    }

    /** The same charges in a part of its time. */
    ChangedSpan during(Interval part) {
        return new ChangedSpan(part, before, after, watching);
    }

    /** What differs between two attributions, in time order; components that are counted on their own each in turn. */
    static List<ChangedSpan> between(List<AssessedInterval> before, List<AssessedInterval> after) {
        Map<String, List<AssessedInterval>> old = lines(before);
        List<ChangedSpan> changed = new ArrayList<>();
        lines(after).forEach((line, spans) -> compare(old.getOrDefault(line, List.of()), spans, changed));
        return changed;
    }

    private static void compare(
            List<AssessedInterval> before, List<AssessedInterval> after, List<ChangedSpan> changed) {
        int one = 0;
        int other = 0;
        while (one < before.size() && other < after.size()) {
            AssessedInterval then = before.get(one);
            AssessedInterval now = after.get(other);
            if (then.charge() != now.charge()) {
                boolean watching = (then.state() == State.UNKNOWN) != (now.state() == State.UNKNOWN);
                then.interval()
                        .intersection(now.interval())
                        .ifPresent(
                                time -> append(changed, new ChangedSpan(time, then.charge(), now.charge(), watching)));
            }
            if (then.interval().to().isBefore(now.interval().to())) {
                one++;
            } else {
                other++;
            }
        }
    }

    private static void append(List<ChangedSpan> changed, ChangedSpan span) {
        ChangedSpan last = changed.isEmpty() ? null : changed.getLast();
        boolean goesOn =
                last != null && last.time().to().equals(span.time().from()) && last.equals(span.during(last.time()));
        if (last != null && goesOn) {
            changed.set(
                    changed.size() - 1,
                    span.during(new Interval(last.time().from(), span.time().to())));
        } else {
            changed.add(span);
        }
    }

    /** By component where each of them fills the whole period, else all in one. */
    private static Map<String, List<AssessedInterval>> lines(List<AssessedInterval> spans) {
        Map<String, List<AssessedInterval>> lines = new LinkedHashMap<>();
        boolean separate = false;
        Instant end = null;
        for (AssessedInterval span : spans) {
            separate |= end != null && span.interval().from().isBefore(end);
            end = span.interval().to();
        }
        for (AssessedInterval span : spans) {
            String line = separate ? String.valueOf(span.component()) : "";
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(span);
        }
        return lines;
    }
}
