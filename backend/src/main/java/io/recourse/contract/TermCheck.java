package io.recourse.contract;

import io.recourse.text.InputCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a first and an inclusive last day, as people write them, as a half-open term. */
public final class TermCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private TermCheck() {}

    /** The term of the two days; faults are noted under their fields. */
    public static Term of(
            String firstField,
            @Nullable LocalDate first,
            String lastField,
            @Nullable LocalDate last,
            InputCheck check) {
        LocalDate from = check.required(firstField, first, EARLIEST);
        check.that(isUsual(from), firstField, "field.day");
        if (last == null) {
            return new Term(from, null);
        }
        boolean fits = check.that(isUsual(last), lastField, "field.day")
                && check.that(!last.isBefore(from), lastField, "field.lastDayBeforeFirst");
        return new Term(from, fits ? last.plusDays(1) : from.plusDays(1));
    }

    private static boolean isUsual(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
