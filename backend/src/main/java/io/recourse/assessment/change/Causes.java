package io.recourse.assessment.change;

import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private List<ChangedSpan> left;

    Causes(List<ChangedSpan> spans) {
        left = spans;
    }

    /** A cause within a time: it takes what is left of that time. */
    void within(Reason.Kind kind, Interval time, String what) {
        long down = take(span -> span.time().intersection(time));
        reasons.add(new Reason(kind, Message.of("assessment.change." + kind, what), time, down));
    }

    /** A cause that is not about any time that is charged, or about the whole period. */
    void add(Reason.Kind kind, Object... arguments) {
        reasons.add(new Reason(kind, Message.of("assessment.change." + kind, arguments), null, null));
    }

    /** Time of which somebody else than before knew the state; it takes all of it. */
    void watching() {
        long down = take(span -> span.watching() ? Optional.of(span.time()) : Optional.empty());
        Reason.Kind kind = Reason.Kind.COVERAGE;
        reasons.add(new Reason(kind, Message.of("assessment.change." + kind), null, down));
    }

    /** Whether any time is left that no cause has taken. */
    boolean leaves(Predicate<ChangedSpan> one) {
        return left.stream().anyMatch(one);
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

    /** Takes the part of each span that is named; returns how much the downtime grew in these parts. */
    private long take(Function<ChangedSpan, Optional<Interval>> part) {
        long down = 0;
        List<ChangedSpan> rest = new ArrayList<>();
        for (ChangedSpan span : left) {
            Interval taken = part.apply(span).orElse(null);
            if (taken == null) {
                rest.add(span);
                continue;
            }
            down += span.during(taken).downMillis();
            if (span.time().from().isBefore(taken.from())) {
                rest.add(span.during(new Interval(span.time().from(), taken.from())));
            }
            if (taken.to().isBefore(span.time().to())) {
                rest.add(span.during(new Interval(taken.to(), span.time().to())));
            }
        }
        left = rest;
        return down;
    }
}
