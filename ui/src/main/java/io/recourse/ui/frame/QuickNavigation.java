package io.recourse.ui.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;

/** Goes to a page by the first letters of its name; Ctrl+K puts the cursor here. */
class QuickNavigation extends ComboBox<Navigation.Entry> {

    QuickNavigation() {
        addClassName("rc-quick");
        setPlaceholder(UiTexts.text("frame.quick"));
        setAriaLabel(UiTexts.text("frame.quick"));
        setTooltipText(UiTexts.text("frame.quick.tip"));
        setPrefixComponent(Icons.of("search"));
        setItems(Navigation.openPages());
        setItemLabelGenerator(Navigation.Entry::text);
        addValueChangeListener(event -> {
            Navigation.Entry entry = event.getValue();
            if (entry != null) {
                clear();
                getUI().ifPresent(ui -> ui.navigate(entry.path()));
            }
        });
        Shortcuts.addShortcutListener(this, event -> focus(), Key.KEY_K, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
    }
}
