package io.recourse.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a calendar in the reader's language; days are written as ISO 8601, so that nobody takes one for another. */
public final class CalendarWords {

    private CalendarWords() {}

    /** For a field of its own, since a field adds its own messages. */
    public static DatePickerI18n current() {
        Locale language = UiTexts.language().locale();
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language))
                .setToday(UiTexts.text("register.today"))
                .setCancel(UiTexts.text("component.cancel"));
    }

    /** From Sunday, as a calendar counts. */
    private static List<String> days(TextStyle style, Locale language) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, language))
                .toList();
    }
}
