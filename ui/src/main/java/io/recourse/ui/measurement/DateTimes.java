package io.recourse.ui.measurement;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import io.recourse.ui.component.UiTexts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields for a day and a time, written 2026-03-01 and 14:30 in every language, so that nobody has to guess. */
public final class DateTimes {

    private DateTimes() {}

    /** A field without a value. */
    public static DateTimePicker picker(String label, Duration step) {
        Locale language = UiTexts.language().locale();
        DateTimePicker picker = new DateTimePicker(label);
        picker.setStep(step);
        picker.setLocale(Locale.UK);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language))
                .setToday(UiTexts.text("timeline.today"))
                .setCancel(UiTexts.text("component.cancel")));
        return picker;
    }

    /** From Sunday, as the picker counts. */
    private static List<String> days(TextStyle style, Locale language) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, language))
                .toList();
    }
}
