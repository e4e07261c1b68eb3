package io.recourse.ui.measurement;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import io.recourse.ui.component.CalendarWords;
import java.time.Duration;
import java.util.Locale;

/** Fields for a day and a time, written 2026-03-01 and 14:30 in every language, so that nobody has to guess. */
public final class DateTimes {

    private DateTimes() {}

    /** A field without a value. */
    public static DateTimePicker picker(String label, Duration step) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setStep(step);
        picker.setLocale(Locale.UK);
        picker.setDatePickerI18n(CalendarWords.current());
        return picker;
    }
}
