package io.recourse.ui.contract;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.Fee;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.function.Function;

/** Enters the fee of a service from a day on, or corrects one. */
class FeeEditor extends EditorDialog<Fee> {

    private FeeEditor(
            String heading,
            String note,
            Currency currency,
            FeeDraft draft,
            Function<FeeDraft, Fee> command,
            Consumer<Fee> done) {
        super(heading);
        TextField amount = Fields.text("register.fee.monthly", draft.amount());
        DatePicker firstDay = Fields.day("register.fact.firstDay");
        DatePicker lastDay = Fields.day("register.fact.lastDay");
        amount.setPrefixComponent(new Span(currency.getCurrencyCode()));
        amount.addClassName("rc-number-field");
        amount.setRequiredIndicatorVisible(true);
        amount.setHelperText(UiTexts.text("register.fee.amount.help"));
        firstDay.setRequiredIndicatorVisible(true);
        firstDay.setValue(draft.firstDay());
        lastDay.setValue(draft.lastDay());
        lastDay.setHelperText(UiTexts.text("register.fee.lastDay.help"));
        explain(note);
        whole(amount);
        half(firstDay, lastDay);
        errors().field("amount", amount).field("firstDay", firstDay).field("lastDay", lastDay);
        onSave(() -> command.apply(new FeeDraft(firstDay.getValue(), lastDay.getValue(), amount.getValue())), done);
    }

    static FeeEditor forNew(FeeService fees, BoughtService service, Currency currency, Consumer<Fee> done) {
        return new FeeEditor(
                UiTexts.text("register.fee.new.of", service.name()),
                UiTexts.text("register.fee.new.note"),
                currency,
                new FeeDraft(null, null, null),
                draft -> fees.add(service.id(), service.version(), draft),
                done);
    }

    static FeeEditor forChange(FeeService fees, BoughtService service, Fee fee, Consumer<Fee> done) {
        return new FeeEditor(
                UiTexts.text("register.fee.edit.of", service.name()),
                UiTexts.text("register.fee.edit.note"),
                fee.amount().currency(),
                fee.draft(),
                draft -> fees.change(
                        service.id(), service.version(), fee.validity().from(), draft),
                done);
    }
}
