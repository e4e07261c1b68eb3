package io.recourse.ui.holiday;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Adds a calendar; its years follow one by one. */
class CalendarEditor extends EditorDialog<HolidayCalendar> {

    CalendarEditor(HolidayCalendars calendars, Consumer<HolidayCalendar> done) {
        super(UiTexts.text("holiday.new"));
        TextField code = Fields.text("holiday.code", null);
        code.setHelperText(UiTexts.text("holiday.code.help"));
        TextField name = Fields.text("holiday.name", null);
        Locale locale = UiTexts.language().locale();
        CheckboxGroup<DayOfWeek> weekend = new CheckboxGroup<>(UiTexts.text("administration.organisation.weekend"));
        weekend.setItems(DayOfWeek.values());
        weekend.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        weekend.setValue(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        half(code, name);
        whole(weekend);
        errors().field("code", code).field("name", name).field("weekend", weekend);
        onSave(() -> calendars.create(code.getValue().strip(), name.getValue(), weekend.getValue()), done);
    }
}
