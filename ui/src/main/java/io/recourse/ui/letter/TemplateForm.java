package io.recourse.ui.letter;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.recourse.claim.letter.LetterTemplate;
import io.recourse.claim.letter.LetterTemplateDraft;
import io.recourse.claim.letter.LetterTemplates;
import io.recourse.text.Language;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a template. A new one begins with the shipped letter of its language. */
class TemplateForm extends Div {

    private static final int PAUSE_MILLIS = 600;

    private final TextField name = new TextField(UiTexts.text("letter.template.name"));
    private final Select<Language> language = new Select<>();
    private final ComboBox<Vendor> vendor = new ComboBox<>(UiTexts.text("claims.vendor"));
    private final TextField subject = new TextField(UiTexts.text("letter.template.subject"));
    private final TextArea body = new TextArea(UiTexts.text("letter.template.body"));
    private final FormErrors errors = new FormErrors();

    TemplateForm(@Nullable LetterTemplate template, LetterTemplates templates, VendorService vendors) {
        addClassName("rc-form");
        language.setLabel(UiTexts.text("letter.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null ? "" : one.nativeName());
        vendor.setItems(vendors.list());
        vendor.setItemLabelGenerator(Vendor::name);
        vendor.setClearButtonVisible(true);
        vendor.setPlaceholder(UiTexts.text("letter.template.allVendors"));
        body.setMinRows(16);
        body.setMaxRows(40);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setValueChangeTimeout(PAUSE_MILLIS);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE_MILLIS);
        for (HasStyle field : List.<HasStyle>of(name, subject, body)) {
            field.addClassNames("rc-form-whole");
        }
        add(name, language, vendor, subject, body);
        errors.field("name", name)
                .field("language", language)
                .field("vendor", vendor)
                .field("subject", subject)
                .field("body", body);
        show(template == null ? templates.shipped(UiTexts.language()) : template);
        if (template == null) {
            name.clear();
            language.addValueChangeListener(event -> show(templates.shipped(event.getValue())));
        } else {
            language.setReadOnly(true);
            vendor.setReadOnly(true);
            vendors.list().stream()
                    .filter(one -> one.id().equals(template.vendor()))
                    .findFirst()
                    .ifPresent(vendor::setValue);
        }
    }

    private void show(LetterTemplate template) {
        if (!template.isShipped()) {
            name.setValue(template.name());
        }
        language.setValue(template.language());
        subject.setValue(template.subject());
        body.setValue(template.body());
        String direction = template.language().isRightToLeft() ? "rtl" : "ltr";
        subject.getElement().setAttribute("dir", direction);
        body.getElement().setAttribute("dir", direction);
    }

    FormErrors errors() {
        return errors;
    }

    LetterTemplateDraft draft() {
        Vendor chosen = vendor.getValue();
        return new LetterTemplateDraft(
                name.getValue(),
                language.getValue().tag(),
                chosen == null ? null : chosen.id(),
                subject.getValue(),
                body.getValue());
    }

    /** Adds a field at the end of the letter. */
    void insert(String field) {
        String text = body.getValue();
        body.setValue(text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "{{" + field + "}}");
        body.focus();
    }

    void onChange(Runnable changed) {
        subject.addValueChangeListener(event -> changed.run());
        body.addValueChangeListener(event -> changed.run());
        language.addValueChangeListener(event -> changed.run());
    }

    void readOnly() {
        name.setReadOnly(true);
        subject.setReadOnly(true);
        body.setReadOnly(true);
    }
}
