package io.recourse.ui.holiday;

import io.recourse.contract.calendar.HolidayYear;
import io.recourse.contract.calendar.HolidayYearDraft;
import io.recourse.text.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days of a year as lines that a person can write, paste and correct: {@code 2027-01-01 New Year's Day}, and
 * {@code 2027-02-14 + Make-up day} for a day of the weekend that is worked.
 */
final class HolidayLines {

    private static final int LENGTH_OF_A_DAY = 10;

    private HolidayLines() {}

    static String of(HolidayYear year) {
        return year.days().stream()
                .map(one -> one.day() + (one.working() ? " + " : " ") + one.name())
                .collect(Collectors.joining("\n"));
    }

    /** Throws InvalidInput on the field {@code days} that names the first line which is not understood. */
    static List<HolidayYearDraft.Day> read(String text) {
        List<HolidayYearDraft.Day> days = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> days.add(day(line)));
        return days;
    }

    private static HolidayYearDraft.Day day(String line) {
        if (line.length() <= LENGTH_OF_A_DAY) {
            throw new InvalidInput("days", "calendar.line", line);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(line.substring(0, LENGTH_OF_A_DAY));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("days", "calendar.line", line);
        }
        String rest = line.substring(LENGTH_OF_A_DAY).strip();
        boolean working = rest.startsWith("+");
        return new HolidayYearDraft.Day(day, working ? rest.substring(1).strip() : rest, working);
    }
}
