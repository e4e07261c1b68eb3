package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.component.ComponentDraft;
import io.recourse.measurement.component.Components;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds, renames, orders and removes the components of a service, all at once or not at all. */
class ComponentsDialog extends EditorDialog<List<String>> {

    /** One component as it is being written. */
    private record Row(@Nullable String was, TextField name) {}

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    ComponentsDialog(Components components, ServiceId service, List<String> names, Runnable afterwards) {
        super(UiTexts.text("service.components"));
        explain(UiTexts.text("service.components.help"));
        names.forEach(name -> rows.add(row(name)));
        if (names.isEmpty()) {
            rows.add(row(null));
            rows.add(row(null));
        }
        arrange();
        list.addClassName("rc-dialog-body");
        Button more = new Button(UiTexts.text("service.components.add"), event -> {
            rows.add(row(null));
            arrange();
            rows.getLast().name().focus();
        });
        whole(list);
        half(more);
        onSave(() -> components.set(service, drafts()), saved -> afterwards.run());
    }

    /** What was written; also names the fields by their places, as the service does. */
    private List<ComponentDraft> drafts() {
        List<ComponentDraft> drafts = new ArrayList<>();
        for (Row row : rows) {
            if (!row.name().getValue().isBlank()) {
                errors().field("components[" + drafts.size() + "].name", row.name());
                drafts.add(new ComponentDraft(row.name().getValue(), row.was()));
            }
        }
        return drafts;
    }

    private static Row row(@Nullable String name) {
        TextField field = new TextField();
        field.setAriaLabel(UiTexts.text("service.components.name"));
        field.setMaxLength(100);
        field.setValue(name == null ? "" : name);
        return new Row(name, field);
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
