package io.recourse.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.postgres.extensions.types.LocalDateRange;

/** Between {@link Term} and the half-open daterange of PostgreSQL, where no end is an infinite upper bound. */
public final class Days {

    private Days() {}

    /** The range as it is stored. */
    public static LocalDateRange range(Term term) {
        return LocalDateRange.localDateRange(term.from(), true, term.until(), false);
    }

    /** The term a stored range means; stored ranges always have a first day. */
    public static Term term(LocalDateRange range) {
        LocalDate first = Objects.requireNonNull(range.lower(), "a stored range has a first day");
        return new Term(range.lowerIncluding() ? first : first.plusDays(1), upper(range));
    }

    private static @org.jspecify.annotations.Nullable LocalDate upper(LocalDateRange range) {
        LocalDate upper = range.upper();
        return upper == null || !range.upperIncluding() ? upper : upper.plusDays(1);
    }
}
