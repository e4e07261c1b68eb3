package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Objects;

/**
 * What somebody typed into a field that cannot be read as what the field holds. Such a field has no value, so that
 * without asking here it would pass for one that was left empty.
 */
public final class UnreadableInput {

    /** Of a list that does not know it. */
    private static final String TYPED = "rc-typed";

    private static final String EXPLAINED = "rc-explained";

    private UnreadableInput() {}

    /**
     * Lets the field itself say, as soon as it is left, that it cannot read what was typed. Told once: a calendar that
     * is told again empties itself of what it could not read.
     */
    static void explain(Component field) {
        if (ComponentUtil.getData(field, EXPLAINED) != null) {
            return;
        }
        ComponentUtil.setData(field, EXPLAINED, true);
        String words = words(field);
        switch (field) {
            case BigDecimalField number ->
                number.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(words));
            case IntegerField number ->
                number.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(words));
            case TimePicker time ->
                time.setI18n(Objects.requireNonNullElseGet(time.getI18n(), TimePicker.TimePickerI18n::new)
                        .setBadInputErrorMessage(words));
            case DatePicker day ->
                day.setI18n(Objects.requireNonNullElseGet(day.getI18n(), DatePicker.DatePickerI18n::new)
                        .setBadInputErrorMessage(words));
            default -> {
                // Other fields read everything.
            }
        }
    }

    /** Lets a list say that it does not know what was typed, which else it would replace by what stood there before. */
    public static void keepUnknown(ComboBox<?> list) {
        refuseUnknown(list);
    }

    private static <T> void refuseUnknown(ComboBox<T> list) {
        list.addCustomValueSetListener(event -> {
            String typed = event.getDetail().strip();
            T known = list.getListDataView()
                    .getItems()
                    .filter(item -> list.getItemLabelGenerator().apply(item).equalsIgnoreCase(typed))
                    .findFirst()
                    .orElse(null);
            list.setValue(known);
            if (known == null && !typed.isEmpty()) {
                ComponentUtil.setData(list, TYPED, typed);
                show(list);
            }
        });
        list.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                ComponentUtil.setData(list, TYPED, null);
            }
        });
    }

    private static void show(ComboBox<?> list) {
        list.setErrorMessage(words(list));
        list.setInvalid(true);
    }

    /** True if something stands in the field that is no value of it. */
    public static boolean isIn(Component field) {
        return switch (field) {
            case BigDecimalField number -> isRefused(number);
            case IntegerField number -> isRefused(number);
            case TimePicker time -> isRefused(time);
            case DatePicker day -> isRefused(day);
            case DateTimePicker moment -> isRefused(moment);
            default -> ComponentUtil.getData(field, TYPED) != null;
        };
    }

    /** What can be read, with an example. */
    static String words(Component field) {
        return switch (field) {
            case BigDecimalField number -> UiTexts.text("component.unreadable.decimal", number.getLabel());
            case IntegerField number -> UiTexts.text("component.unreadable.whole", number.getLabel());
            case TimePicker _ -> UiTexts.text("component.unreadable.time");
            case DatePicker _ -> UiTexts.text("component.unreadable.day");
            case DateTimePicker _ -> UiTexts.text("component.unreadable.moment");
            default -> UiTexts.text("component.unreadable.list", "" + ComponentUtil.getData(field, TYPED));
        };
    }

    /** An empty value has nothing that could be refused, apart from the text behind it; what is required is not asked. */
    private static <V, F extends Component & HasValidator<V> & HasValue<?, V>> boolean isRefused(F field) {
        return field.isEmpty()
                && field.getDefaultValidator()
                        .apply(field.getEmptyValue(), new ValueContext(new Binder<>(), field))
                        .isError();
    }
}
