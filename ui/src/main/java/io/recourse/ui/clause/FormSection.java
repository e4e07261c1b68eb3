package io.recourse.ui.clause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** A titled part of the clause form. The key names the title; with {@code .text} it names the explanation. */
abstract class FormSection extends SectionCard {

    private final Div form = new Div();

    FormSection(String key) {
        super(UiTexts.text(key));
        Paragraph explanation = new Paragraph(UiTexts.text(key + ".text"));
        explanation.addClassName("rc-form-note");
        form.addClassName("rc-form");
        add(explanation, form);
    }

    /** Names fields as the service names them; called before each attempt to save. */
    abstract void name(FormErrors errors);

    /** Calls the listener after each change of a value. */
    abstract void onChange(Runnable listener);

    final void half(Component... fields) {
        form.add(fields);
    }

    final void whole(Component... fields) {
        for (Component field : fields) {
            field.addClassName("rc-form-whole");
            form.add(field);
        }
    }
}
