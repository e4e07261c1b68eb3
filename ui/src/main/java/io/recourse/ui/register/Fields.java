package io.recourse.ui.register;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.text.InputCheck;
import io.recourse.ui.component.CalendarWords;
import io.recourse.ui.component.DecimalNumberField;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.component.UnreadableInput;
import io.recourse.ui.component.WholeNumberField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fields as the forms of the register use them. Labels are message keys; a key with {@code .help} is explained below. */
public final class Fields {

    private Fields() {}

    public static TextField text(String key, @Nullable String value) {
        TextField field = new TextField(UiTexts.text(key));
        field.setValue(value == null ? "" : value);
        return field;
    }

    public static TextArea area(String key, @Nullable String value) {
        TextArea field = new TextArea(UiTexts.text(key));
        field.setValue(value == null ? "" : value);
        field.setMinRows(2);
        field.setMaxRows(10);
        return field;
    }

    /** A day, written as ISO 8601 so that nobody confuses day and month. */
    public static DatePicker day(String key) {
        DatePicker field = new DatePicker(UiTexts.text(key));
        field.setI18n(CalendarWords.current());
        field.setPlaceholder("2026-01-31");
        field.setClearButtonVisible(true);
        return field;
    }

    /** A decimal number with a point, in every language. */
    public static BigDecimalField number(String key) {
        return new DecimalNumberField(UiTexts.text(key));
    }

    /** A whole number. */
    public static IntegerField whole(String key) {
        return new WholeNumberField(UiTexts.text(key));
    }

    /** A time zone by its IANA name. */
    public static ComboBox<String> zone(String key) {
        ComboBox<String> field = new ComboBox<>(UiTexts.text(key));
        field.setItems(new TreeSet<>(java.time.ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(name -> name.equals("UTC") || (name.contains("/") && !name.startsWith("SystemV")))
                        .toList());
        UnreadableInput.keepUnknown(field);
        return field;
    }

    /** A currency by its code, with its name in the reader's language. */
    public static ComboBox<String> currency(String key) {
        Locale locale = UiTexts.language().locale();
        ComboBox<String> field = new ComboBox<>(UiTexts.text(key));
        field.setItems(new TreeSet<>(InputCheck.currencies()));
        field.setItemLabelGenerator(
                code -> UiTexts.beside(code, Currency.getInstance(code).getDisplayName(locale)));
        return field;
    }

    /** A country by its code, with its name in the reader's language. */
    public static ComboBox<String> country(String key) {
        ComboBox<String> field = new ComboBox<>(UiTexts.text(key));
        List<String> codes = Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(Fields::countryName))
                .toList();
        field.setItems(codes);
        field.setItemLabelGenerator(code -> countryName(code) + " (" + code + ")");
        field.setClearButtonVisible(true);
        return field;
    }

    /** The country's name in the reader's language. */
    public static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(UiTexts.language().locale());
    }

    /** One of the constants of an enum, named by the key and the constant: {@code key.CONSTANT}. */
    public static <E extends Enum<E>> Select<E> choice(String labelKey, String key, Class<E> choices) {
        Select<E> field = new Select<>();
        field.setLabel(UiTexts.text(labelKey));
        field.setItems(choices.getEnumConstants());
        field.setItemLabelGenerator(choice -> choice == null ? "" : UiTexts.text(key + "." + choice.name()));
        return field;
    }
}
