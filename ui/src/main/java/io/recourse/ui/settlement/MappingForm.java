package io.recourse.ui.settlement;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.recourse.claim.settlement.file.CsvField;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.DateStyle;
import io.recourse.claim.settlement.file.DecimalStyle;
import io.recourse.claim.settlement.file.DocumentKind;
import io.recourse.claim.settlement.file.SignRule;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which column is what, and how amounts and days are written. */
class MappingForm extends Div {

    private final Map<CsvField, ComboBox<String>> columns = new EnumMap<>(CsvField.class);
    private final Select<DecimalStyle> decimal =
            Fields.choice("settlement.decimal", "settlement.decimal", DecimalStyle.class);
    private final Select<DateStyle> date = Fields.choice("settlement.date", "settlement.date", DateStyle.class);
    private final Select<SignRule> sign = Fields.choice("settlement.sign", "settlement.sign", SignRule.class);
    private final Select<DocumentKind> kind = Fields.choice("settlement.kind", "settlement.kind", DocumentKind.class);
    private final ComboBox<String> currency = Fields.currency("settlement.currency");
    private final Checkbox taxIncluded = new Checkbox(UiTexts.text("settlement.taxIncluded"));

    MappingForm(List<String> header, CsvMapping suggested, Runnable changed) {
        addClassName("rc-form");
        List<String> choices =
                header.stream().filter(name -> !name.isEmpty()).distinct().toList();
        for (CsvField field : CsvField.values()) {
            ComboBox<String> column = new ComboBox<>(UiTexts.text(field.messageKey()));
            column.setItems(choices);
            column.setClearButtonVisible(true);
            column.setRequiredIndicatorVisible(field.isRequired());
            column.setPlaceholder(UiTexts.text("settlement.column.none"));
            column.setValue(suggested.columns().get(field));
            column.addValueChangeListener(event -> changed.run());
            columns.put(field, column);
            add(column);
        }
        decimal.setValue(suggested.decimal());
        date.setValue(suggested.date());
        sign.setValue(suggested.sign());
        kind.setValue(suggested.kind());
        currency.setValue(suggested.currency());
        currency.setHelperText(UiTexts.text("settlement.currency.help"));
        currency.setClearButtonVisible(true);
        taxIncluded.setValue(suggested.taxIncluded());
        decimal.addValueChangeListener(event -> changed.run());
        date.addValueChangeListener(event -> changed.run());
        sign.addValueChangeListener(event -> changed.run());
        kind.addValueChangeListener(event -> changed.run());
        currency.addValueChangeListener(event -> changed.run());
        taxIncluded.addValueChangeListener(event -> changed.run());
        add(decimal, date, sign, kind, currency, taxIncluded);
    }

    void tie(FormErrors errors) {
        columns.forEach((field, column) -> errors.field("columns." + field.name(), column));
        errors.field("currency", currency);
        errors.field("sign", sign);
        errors.field("date", date);
    }

    CsvMapping mapping() {
        Map<CsvField, String> chosen = new EnumMap<>(CsvField.class);
        columns.forEach((field, column) -> {
            if (column.getValue() != null) {
                chosen.put(field, column.getValue());
            }
        });
        return new CsvMapping(
                chosen,
                Objects.requireNonNull(decimal.getValue()),
                Objects.requireNonNull(date.getValue()),
                Objects.requireNonNull(sign.getValue()),
                currency.getValue(),
                Objects.requireNonNull(kind.getValue()),
                taxIncluded.getValue());
    }
}
