package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.component.ComponentDraft;
import io.recourse.measurement.component.Components;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds, renames, orders and removes the components of a service, all at once or not at all. */
class ComponentsDialog extends Dialog {

    /** One component as it is being written. */
    private record Row(@Nullable String was, TextField name) {}

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    ComponentsDialog(Components components, ServiceId service, List<String> names, Runnable afterwards) {
        setHeaderTitle(UiTexts.text("service.components"));
        list.addClassName("rc-dialog-body");
        names.forEach(name -> rows.add(row(name)));
        if (names.isEmpty()) {
            rows.add(row(null));
            rows.add(row(null));
        }
        arrange();
        Paragraph help = new Paragraph(UiTexts.text("service.components.help"));
        help.addClassName("rc-quiet");
        Button more = new Button(UiTexts.text("service.components.add"), event -> {
            rows.add(row(null));
            arrange();
            rows.getLast().name().focus();
        });
        Div body = new Div(help, list, more);
        body.addClassName("rc-dialog-body");
        add(body);
        Button save = new Button(UiTexts.text("service.components.save"), event -> {
            List<Row> written = rows.stream()
                    .filter(row -> !row.name().getValue().isBlank())
                    .toList();
            errors(written)
                    .call(() -> components.set(
                            service,
                            written.stream()
                                    .map(row -> new ComponentDraft(row.name().getValue(), row.was()))
                                    .toList()))
                    .ifPresent(saved -> {
                        close();
                        afterwards.run();
                    });
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
    }

    private static Row row(@Nullable String name) {
        TextField field = new TextField();
        field.setAriaLabel(UiTexts.text("service.components.name"));
        field.setMaxLength(100);
        field.setValue(name == null ? "" : name);
        return new Row(name, field);
    }

    private static FormErrors errors(List<Row> written) {
        FormErrors errors = new FormErrors();
        for (int i = 0; i < written.size(); i++) {
            TextField field = written.get(i).name();
            errors.field("components[" + i + "].name", field);
        }
        return errors;
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            int position = i;
            Row row = rows.get(i);
            Button up = small("↑", "service.components.up", () -> Collections.swap(rows, position, position - 1));
            up.setEnabled(position > 0);
            Button remove = small("×", "service.components.remove", () -> rows.remove(row));
            Div line = new Div(row.name(), up, remove);
            line.addClassNames("rc-row", "rc-component-row");
            list.add(line);
        }
    }

    private Button small(String sign, String key, Runnable change) {
        Button button = new Button(sign, event -> {
            change.run();
            arrange();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(UiTexts.text(key));
        button.setTooltipText(UiTexts.text(key));
        return button;
    }
}
