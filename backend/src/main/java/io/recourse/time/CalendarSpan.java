package io.recourse.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of days or of months, as ISO 8601 writes it: {@code P30D}, {@code P6M}.
 *
 * @param count 1 to 1000
 * @param inMonths true for months, false for days
 */
public record CalendarSpan(int count, boolean inMonths) {

    private static final Pattern FORM = Pattern.compile("P([1-9]\\d{0,3})([DM])");
    private static final int MOST = 1000;

    /** Throws InvalidInput if the count is out of range. */
    public CalendarSpan {
        if (count < 1 || count > MOST) {
            throw new InvalidInput("span", "period.span");
        }
    }

    public static CalendarSpan ofDays(int days) {
        return new CalendarSpan(days, false);
    }

    public static CalendarSpan ofMonths(int months) {
        return new CalendarSpan(months, true);
    }

    /** Reads {@code P30D} or {@code P6M}; throws InvalidInput naming the field {@code span}. */
    @JsonCreator
    public static CalendarSpan parse(String text) {
        return parse("span", text);
    }

    /** The same; throws InvalidInput naming the given field. */
    public static CalendarSpan parse(String field, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > MOST) {
            throw new InvalidInput(field, "period.span");
        }
        return new CalendarSpan(Integer.parseInt(form.group(1)), form.group(2).equals("M"));
    }

    /** The day so many spans later; negative for earlier. A month keeps the day, or takes its last one. */
    public LocalDate after(LocalDate day, long spans) {
        return inMonths ? day.plusMonths(spans * count) : day.plusDays(spans * count);
    }

    /** {@code P30D} or {@code P6M}. */
    @JsonValue
    @Override
    public String toString() {
        return "P" + count + (inMonths ? "M" : "D");
    }
}
