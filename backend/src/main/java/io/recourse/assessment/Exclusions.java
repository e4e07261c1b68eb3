package io.recourse.assessment;

import io.recourse.availability.ExcludedSpan;
import io.recourse.exclusion.AcceptedSpan;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Accepted exclusions as the engine takes them. */
final class Exclusions {

    private static final Comparator<ExcludedSpan> IN_ORDER = Comparator.comparing(
                    (ExcludedSpan span) -> span.span().from())
            .thenComparing(span -> span.span().to())
            .thenComparing(ExcludedSpan::kind);

    private Exclusions() {}

    /** What of them lies within the interval, in order of time. */
    static List<ExcludedSpan> within(List<AcceptedSpan> accepted, Interval interval) {
        List<ExcludedSpan> spans = new ArrayList<>(accepted.size());
        boolean inOrder = true;
        Instant last = Instant.MIN;
        for (AcceptedSpan one : accepted) {
            if (one.period().overlaps(interval)) {
                Interval part = one.period();
                if (part.from().isBefore(interval.from()) || part.to().isAfter(interval.to())) {
                    part = new Interval(later(part.from(), interval.from()), earlier(part.to(), interval.to()));
                }
                spans.add(new ExcludedSpan(part, one.kind(), one.notice()));
                inOrder &= last.isBefore(part.from());
                last = part.from();
            }
        }
        if (!inOrder) {
            spans.sort(IN_ORDER);
        }
        return spans;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
