package io.recourse.ui.ledger;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;

/** Enters a rate of exchange. */
class RateEditor extends EditorDialog<Boolean> {

    RateEditor(ExchangeRates rates, Consumer<Boolean> done) {
        super(UiTexts.text("ledger.rates.enter"));
        ComboBox<String> currency = Fields.currency("ledger.currency");
        DatePicker day = Fields.day("ledger.rates.day");
        BigDecimalField rate = Fields.number("ledger.rates.rate");
        TextField source = Fields.text("ledger.rates.source", null);
        source.setHelperText(UiTexts.text("ledger.rates.source.help"));
        explain(UiTexts.text("ledger.rates.help"));
        half(currency, day);
        half(rate, source);
        errors().field("currency", currency)
                .field("day", day)
                .field("rate", rate)
                .field("source", source);
        onSave(
                () -> {
                    if (day.getValue() == null) {
                        throw new InvalidInput("day", "field.required");
                    }
                    rates.enter(
                            Objects.requireNonNullElse(currency.getValue(), ""),
                            day.getValue(),
                            Objects.requireNonNullElse(rate.getValue(), BigDecimal.ZERO),
                            source.getValue());
                    return true;
                },
                done);
    }
}
