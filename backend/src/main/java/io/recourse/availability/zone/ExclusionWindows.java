package io.recourse.availability.zone;

import io.recourse.availability.ExcludedSpan;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accepted exclusions in order of their beginnings, in primitive arrays: made once for a service, used by each of its
 * clauses. They may overlap and reach beyond the period; instants are epoch milliseconds.
 */
public final class ExclusionWindows {

    public static final ExclusionWindows NONE = of(List.of());

    private static final long NOT_ANNOUNCED = Long.MIN_VALUE;
    private static final Comparator<ExcludedSpan> BY_BEGINNING =
            Comparator.comparing(exclusion -> exclusion.span().from());

    private final long[] from;
    private final long[] to;
    private final byte[] kind;
    private final long[] notice;
    private @Nullable Cover cover;

    private ExclusionWindows(int size) {
        from = new long[size + 1];
        from[size] = Long.MAX_VALUE;
        to = new long[size];
        kind = new byte[size];
        notice = new long[size];
    }

    /** In any order; in order is faster. */
    public static ExclusionWindows of(List<ExcludedSpan> exclusions) {
        ExclusionWindows windows = new ExclusionWindows(exclusions.size());
        return windows.fill(exclusions)
                ? windows
                : of(exclusions.stream().sorted(BY_BEGINNING).toList());
    }

    /** False, and filled in part, if they are not in order. */
    private boolean fill(List<ExcludedSpan> exclusions) {
        for (int i = 0; i < kind.length; i++) {
            ExcludedSpan exclusion = exclusions.get(i);
            from[i] = exclusion.span().from().toEpochMilli();
            if (i > 0 && from[i] < from[i - 1]) {
                return false;
            }
            to[i] = exclusion.span().to().toEpochMilli();
            kind[i] = (byte) exclusion.kind().ordinal();
            notice[i] = exclusion.notice() == null
                    ? NOT_ANNOUNCED
                    : exclusion.notice().toMillis();
        }
        return true;
    }

    /**
     * These exclusions merged. Kept for the next clause that asks for the same; another thread may do the same work once
     * more.
     */
    Cover cover(long neededNotice, long start) {
        Cover kept = cover;
        if (kept == null || kept.neededNotice != neededNotice || kept.start != start) {
            kept = new Cover(this, neededNotice, start);
            cover = kept;
        }
        return kept;
    }

    int size() {
        return kind.length;
    }

    /** When a window begins; past the last one, never. */
    long beginning(int index) {
        return from[index];
    }

    long end(int index) {
        return to[index];
    }

    /** Ordinal of the kind. */
    int kind(int index) {
        return kind[index];
    }

    /** True if it was announced at least so long before its beginning; Long.MIN_VALUE asks for nothing. */
    boolean announced(int index, long needed) {
        return notice[index] >= needed;
    }
}
