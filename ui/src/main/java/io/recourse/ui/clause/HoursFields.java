package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.component.UnreadableInput;
import io.recourse.ui.register.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hours in which a service is promised; shown only if it is not promised all the time. */
class HoursFields extends Div {

    private final Checkbox limited = new Checkbox();
    private final Div fields = new Div();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(UiTexts.text("register.formula.hours.days"));
    private final TimePicker from = new TimePicker(UiTexts.text("register.formula.hours.from"));
    private final TimePicker to = new TimePicker(UiTexts.text("register.formula.hours.to"));
    private final ComboBox<String> zone = Fields.zone("register.fact.zone");
    private final TextArea holidays = Fields.area("register.formula.hours.freeDays", null);
    private final ComboBox<HolidayCalendar> calendar = new ComboBox<>(UiTexts.text("register.claim.calendar"));

    /** Hours in which a service is promised. */
    static HoursFields ofService(@Nullable ServiceHours hours, String usualZone, List<HolidayCalendar> calendars) {
        return new HoursFields("register.formula.hours.limited", hours, usualZone, calendars);
    }

    /** Hours in which the clock of a response runs. */
    static HoursFields ofResponse(@Nullable ServiceHours hours, String usualZone, List<HolidayCalendar> calendars) {
        return new HoursFields("register.metric.hours.limited", hours, usualZone, calendars);
    }

    private HoursFields(
            String labelKey, @Nullable ServiceHours hours, String usualZone, List<HolidayCalendar> calendars) {
        limited.setLabel(UiTexts.text(labelKey));
        addClassName("rc-stack");
        fields.addClassName("rc-form");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(
                day -> day.getDisplayName(TextStyle.SHORT, UiTexts.language().formatLocale()));
        days.addClassName("rc-form-whole");
        holidays.addClassName("rc-form-whole");
        holidays.setHelperText(UiTexts.text("register.formula.hours.freeDays.help"));
        from.setLocale(java.util.Locale.UK);
        to.setLocale(java.util.Locale.UK);
        calendar.setItems(calendars);
        calendar.setItemLabelGenerator(HolidayCalendar::name);
        calendar.setClearButtonVisible(true);
        UnreadableInput.keepUnknown(calendar);
        calendar.setHelperText(UiTexts.text("register.formula.hours.calendar.help"));
        calendar.setValue(named(hours, calendars));
        fields.add(days, from, to, zone, calendar, holidays);
        limited.setValue(hours != null);
        days.setValue(hours == null ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : hours.days());
        from.setValue(hours == null ? LocalTime.of(8, 0) : hours.from());
        to.setValue(hours == null ? LocalTime.of(18, 0) : hours.to());
        zone.setValue(hours == null ? usualZone : hours.zone().getId());
        holidays.setValue(
                hours == null
                        ? ""
                        : hours.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        fields.setVisible(limited.getValue());
        limited.addValueChangeListener(event -> fields.setVisible(event.getValue()));
        add(limited, fields);
    }

    /** Names fields below the path, as the service names them. */
    void name(FormErrors errors, String path) {
        errors.field(path + ".days", days)
                .field(path + ".from", from)
                .field(path + ".to", to)
                .field(path + ".zone", zone)
                .field(path + ".calendar", calendar)
                .field(path + ".holidays", holidays);
    }

    void onChange(Runnable listener) {
        limited.addValueChangeListener(event -> listener.run());
        days.addValueChangeListener(event -> listener.run());
        from.addValueChangeListener(event -> listener.run());
        to.addValueChangeListener(event -> listener.run());
        zone.addValueChangeListener(event -> listener.run());
        calendar.addValueChangeListener(event -> listener.run());
        holidays.addValueChangeListener(event -> listener.run());
    }

    boolean areLimited() {
        return limited.getValue();
    }

    /** The hours, or null if the service is promised all the time; throws InvalidInput. */
    @Nullable
    ServiceHours hours() {
        if (!limited.getValue()) {
            return null;
        }
        if (from.getValue() == null || to.getValue() == null) {
            throw new InvalidInput(from.getValue() == null ? "from" : "to", "field.required");
        }
        HolidayCalendar chosen = calendar.getValue();
        return new ServiceHours(
                days.getValue(),
                from.getValue(),
                to.getValue(),
                Input.zone("zone", zone.getValue()),
                freeDays(),
                chosen == null ? null : chosen.code());
    }

    /** A calendar that is no longer there is kept, and named by its code. */
    private static @Nullable HolidayCalendar named(@Nullable ServiceHours hours, List<HolidayCalendar> calendars) {
        String code = hours == null ? null : hours.calendar();
        return code == null
                ? null
                : calendars.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> new HolidayCalendar(code, code, Set.of(), List.of()));
    }

    private Set<LocalDate> freeDays() {
        Set<LocalDate> result = new TreeSet<>();
        for (String text : holidays.getValue().strip().split("[\\s,;]+")) {
            if (!text.isEmpty()) {
                result.add(Input.date("holidays", text));
            }
        }
        return result;
    }
}
