package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.settlement.ageing.AgeingService;
import io.recourse.claim.settlement.ageing.ReminderDraft;
import io.recourse.db.id.ContractId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reminder ready to be copied, in the language of the contract, and the record that it was sent. */
class ReminderDialog extends Dialog {

    private final transient AgeingService ageing;
    private final transient ContractId contract;
    private final Select<Integer> level = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField subject = new TextField(UiTexts.text("settlement.reminder.subject"));
    private final TextArea text = new TextArea(UiTexts.text("settlement.reminder.letter"));
    private final DatePicker sentOn = Fields.day("settlement.reminder.sentOn");
    private final Paragraph recipient = new Paragraph();
    private final FormErrors errors = new FormErrors();

    ReminderDialog(AgeingService ageing, ContractId contract, boolean mayRecord, Runnable refresh) {
        this.ageing = ageing;
        this.contract = contract;
        setHeaderTitle(UiTexts.text("settlement.reminder"));
        setWidth("48rem");
        setMaxWidth("100%");
        level.setLabel(UiTexts.text("settlement.reminder.level"));
        level.setItems(1, 2, 3);
        level.setItemLabelGenerator(
                number -> number == null ? "" : UiTexts.text("settlement.reminder.level." + number));
        language.setLabel(UiTexts.text("settlement.reminder.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null ? "" : one.nativeName());
        subject.setReadOnly(true);
        text.setMinRows(12);
        text.setMaxRows(22);
        LocalDate today = ageing.today();
        sentOn.setValue(today);
        sentOn.setMax(today);
        errors.field("text", text).field("sentOn", sentOn);
        errors.call(() -> ageing.draft(contract, null, null)).ifPresent(this::fill);
        level.addValueChangeListener(event -> rewrite());
        language.addValueChangeListener(event -> rewrite());
        Div form = new Div(level, language, recipient, subject, text);
        form.addClassNames("rc-dialog-body", "rc-form");
        for (Component wide : List.of(recipient, subject, text)) {
            wide.addClassName("rc-form-wide");
        }
        if (mayRecord) {
            form.add(sentOn);
        }
        add(form);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), copy());
        if (mayRecord) {
            getFooter().add(record(refresh));
        }
    }

    private void fill(ReminderDraft draft) {
        level.setValue(draft.level());
        language.setValue(draft.language());
        recipient.setText(
                draft.recipient() == null
                        ? UiTexts.text("settlement.reminder.noRecipient")
                        : UiTexts.text("settlement.reminder.to", draft.recipient()));
        write(draft);
    }

    private void rewrite() {
        errors.call(() -> ageing.draft(contract, level.getValue(), language.getValue()))
                .ifPresent(this::write);
    }

    private void write(ReminderDraft draft) {
        subject.setValue(draft.subject());
        text.setValue(draft.text());
        String direction = draft.language().isRightToLeft() ? "rtl" : "ltr";
        text.getElement().setAttribute("dir", direction);
        subject.getElement().setAttribute("dir", direction);
    }

    private Button copy() {
        Button copy = new Button(UiTexts.text("settlement.reminder.copy"), event -> {
            getElement().executeJs("navigator.clipboard?.writeText($0)", subject.getValue() + "\n\n" + text.getValue());
            Notifications.success(UiTexts.text("settlement.reminder.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return copy;
    }

    private Button record(Runnable refresh) {
        Button record = new Button(UiTexts.text("settlement.reminder.record"));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setDisableOnClick(true);
        record.addClickListener(event -> {
            boolean done = errors.run(() -> ageing.record(
                    contract,
                    Objects.requireNonNull(level.getValue()),
                    Objects.requireNonNull(language.getValue()),
                    subject.getValue() + "\n\n" + text.getValue(),
                    required(sentOn.getValue())));
            record.setEnabled(true);
            if (done) {
                close();
                refresh.run();
            }
        });
        return record;
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("sentOn", "field.required");
        }
        return day;
    }
}
