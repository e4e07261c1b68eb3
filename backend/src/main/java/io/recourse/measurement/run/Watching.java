package io.recourse.measurement.run;

import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By whom a service is watched, and for how long.
 *
 * @param agreed the source by which it is assessed; null if nothing was measured
 * @param extent the whole time that any source has watched; null if none ever did
 * @param sources those that have ever watched
 */
public record Watching(@Nullable SourceId agreed, @Nullable Interval extent, Set<SourceId> sources) {

    /** Of a service that nobody watches. */
    public static final Watching NOBODY = new Watching(null, null, Set.of());

    public Watching {
        sources = Set.copyOf(sources);
    }

    /** Both together; they are about the same service. */
    Watching and(Watching other) {
        Set<SourceId> all = new HashSet<>(sources);
        all.addAll(other.sources);
        return new Watching(agreed, extent == null ? other.extent : hull(extent, other.extent), all);
    }

    private static Interval hull(Interval one, @Nullable Interval other) {
        if (other == null) {
            return one;
        }
        return new Interval(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
