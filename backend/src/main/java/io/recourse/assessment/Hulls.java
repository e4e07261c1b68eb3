package io.recourse.assessment;

import io.recourse.time.Interval;
import java.util.Collection;

/** The shortest time that contains some others. */
final class Hulls {

    private Hulls() {}

    static Interval of(Interval one, Interval other) {
        return new Interval(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }

    /** Of at least one. */
    static Interval of(Collection<Interval> some) {
        return some.stream().reduce(Hulls::of).orElseThrow();
    }
}
