package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.component.Components;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Parts of a service that can fail on their own, and the way to change them. */
class ComponentsCard extends SectionCard {

    ComponentsCard(Components components, ServiceId service, Runnable afterwards) {
        super(UiTexts.text("service.components"));
        List<String> names = components.of(service);
        if (CurrentUser.hasAny(Role.IT, Role.VENDOR_MANAGER)) {
            actions(new Button(
                    UiTexts.text("service.components.change"),
                    event -> new ComponentsDialog(components, service, names, afterwards).open()));
        }
        Paragraph note =
                new Paragraph(UiTexts.text(names.isEmpty() ? "service.components.none" : "service.components.note"));
        note.addClassName("rc-quiet");
        add(note);
        if (!names.isEmpty()) {
            OrderedList list = new OrderedList();
            names.forEach(name -> list.add(new ListItem(name)));
            list.addClassName("rc-components");
            add(list);
        }
    }
}
