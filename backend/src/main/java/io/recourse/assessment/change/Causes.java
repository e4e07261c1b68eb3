package io.recourse.assessment.change;

import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Causes of one change as they are found out. Each takes its share of what is charged otherwise, so that no second is
 * told twice and all shares together are the whole.
 */
final class Causes {

    /** Causes that are about the whole period and may move any second of it. */
    private static final Set<Reason.Kind> OF_ALL_TIME = EnumSet.of(
            Reason.Kind.SOURCE,
            Reason.Kind.COVERAGE,
            Reason.Kind.DATA,
            Reason.Kind.EXCLUSIONS,
            Reason.Kind.DAYS,
            Reason.Kind.CLAUSE,
            Reason.Kind.HOLIDAYS,
            Reason.Kind.ENGINE,
            Reason.Kind.PERIOD_END);

    private final List<Reason> reasons = new ArrayList<>();
    private final UntoldTime left;

    Causes(List<ChangedSpan> spans) {
        left = new UntoldTime(spans);
    }

    /** A cause within a time: it takes what is left of that time. */
    void within(Reason.Kind kind, Interval time, String what) {
        within(kind, time, Message.of("assessment.change." + kind, what));
    }

    void within(Reason.Kind kind, Interval time, Message text) {
        reasons.add(new Reason(kind, text, time, left.take(time)));
    }

    /** Many records that are told as one cause, each within its time. */
    void records(List<Interval> times) {
        Reason.Kind kind = Reason.Kind.RECORDS;
        long down = times.stream().mapToLong(left::take).sum();
        Instant from = times.stream()
                .map(Interval::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to =
                times.stream().map(Interval::to).max(Comparator.naturalOrder()).orElseThrow();
        Message text = Message.of("assessment.change." + kind, times.size());
        reasons.add(new Reason(kind, text, new Interval(from, to), down));
    }

    /** A cause that is not about any time that is charged, or about the whole period. */
    void add(Reason.Kind kind, Object... arguments) {
        reasons.add(new Reason(kind, Message.of("assessment.change." + kind, arguments), null, null));
    }

    /** Time of which somebody else than before knew the state; it takes all of it. */
    void watching() {
        long down = left.take(ChangedSpan::watching);
        Reason.Kind kind = Reason.Kind.COVERAGE;
        reasons.add(new Reason(kind, Message.of("assessment.change." + kind), null, down));
    }

    /** Whether any time is left that no cause has taken. */
    boolean leaves(Predicate<ChangedSpan> one) {
        return left.any(one);
    }

    /** Whether any of this time is left. */
    boolean leaves(Interval time) {
        return left.anyIn(time);
    }

    /**
     * All causes. What none of them has taken of the growth of the downtime is due to the only one that may move any
     * second, if there is one, else to what else there is.
     *
     * @param downMillis growth of the downtime that is counted
     */
    List<Reason> addingUpTo(long downMillis, Reason.Kind whatElse) {
        long told = reasons.stream()
                .map(Reason::downMillis)
                .mapToLong(down -> down == null ? 0 : down)
                .sum();
        long rest = downMillis - told;
        if (rest == 0) {
            return reasons;
        }
        List<Reason> wide = reasons.stream()
                .filter(reason -> OF_ALL_TIME.contains(reason.kind()))
                .toList();
        if (wide.size() == 1) {
            Reason one = wide.getFirst();
            long own = one.downMillis() == null ? 0 : one.downMillis();
            reasons.set(reasons.indexOf(one), new Reason(one.kind(), one.text(), one.time(), own + rest));
        } else {
            reasons.add(new Reason(whatElse, Message.of("assessment.change." + whatElse), null, rest));
        }
        return reasons;
    }

    /** The causes where the figure is not told in time. */
    List<Reason> all() {
        return reasons;
    }
}
