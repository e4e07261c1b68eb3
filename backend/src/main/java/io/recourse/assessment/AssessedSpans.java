package io.recourse.assessment;

import io.recourse.assessment.pack.AttributionPack;
import io.recourse.availability.AttributedInterval;
import io.recourse.time.Interval;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The engine's spans as assessed ones, made when somebody looks: most are packed and stored without a look. */
final class AssessedSpans extends AbstractList<AssessedInterval> implements RandomAccess {

    private final List<AttributedInterval> spans;

    private AssessedSpans(List<AttributedInterval> spans) {
        this.spans = spans;
    }

    static List<AssessedInterval> of(List<AttributedInterval> spans) {
        return new AssessedSpans(spans);
    }

    /** Any spans in the form in which they are stored. */
    static byte[] packed(List<AssessedInterval> intervals) {
        return AttributionPack.pack(
                intervals instanceof AssessedSpans assessed
                        ? assessed.spans
                        : intervals.stream()
                                .map(one -> new AttributedInterval(
                                        one.interval().from(),
                                        one.interval().to(),
                                        one.charge(),
                                        one.state(),
                                        one.component(),
                                        one.because()))
                                .toList());
    }

    @Override
    public AssessedInterval get(int index) {
        AttributedInterval span = spans.get(index);
        return new AssessedInterval(
                new Interval(span.from(), span.to()), span.charge(), span.state(), span.component(), span.because());
    }

    @Override
    public int size() {
        return spans.size();
    }
}
