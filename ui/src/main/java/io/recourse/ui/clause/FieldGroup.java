package io.recourse.ui.clause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.util.ArrayList;
import java.util.List;

/** Fields that belong together inside a section, under a title of their own. */
abstract class FieldGroup extends Div {

    private final Div form = new Div();
    private final List<HasValue<?, ?>> watched = new ArrayList<>();

    FieldGroup(String titleKey) {
        addClassName("rc-field-group");
        form.addClassName("rc-form");
        add(new H3(UiTexts.text(titleKey)), form);
    }

    /** Names fields as the service names them. */
    abstract void name(FormErrors errors);

    /** Calls the listener after each change of a value. */
    final void onChange(Runnable listener) {
        watched.forEach(field -> field.addValueChangeListener(event -> listener.run()));
    }

    final void half(Component... fields) {
        for (Component field : fields) {
            form.add(field);
            watch(field);
        }
    }

    final void whole(Component... fields) {
        for (Component field : fields) {
            field.addClassName("rc-form-whole");
            half(field);
        }
    }

    /** A choice whose names stand under {@code key.choice.CONSTANT}. */
    static <E extends Enum<E>> Select<E> choice(String key, Class<E> choices) {
        return Fields.choice(key, key + ".choice", choices);
    }

    private void watch(Component field) {
        if (field instanceof HasValue<?, ?> value) {
            watched.add(value);
        }
    }
}
