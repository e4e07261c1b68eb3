package io.recourse.ui.statuspage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPageDraft;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.util.function.Consumer;

/** Enters a status page. */
class StatusPageDialog extends Dialog {

    StatusPageDialog(StatusPages pages, StatusPageDraft owner, Consumer<StatusPage> afterwards) {
        setHeaderTitle(UiTexts.text("statusPage.new"));
        TextField name = new TextField(UiTexts.text("statusPage.name"));
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        TextField url = new TextField(UiTexts.text("statusPage.url"));
        url.setHelperText(UiTexts.text("statusPage.url.help"));
        url.setMaxLength(500);
        url.setRequiredIndicatorVisible(true);
        url.getElement().setAttribute("dir", "ltr");
        FormErrors errors = new FormErrors().field("name", name).field("url", url);
        Button create = new Button(
                UiTexts.text("statusPage.create"),
                event -> errors.call(() -> pages.add(
                                new StatusPageDraft(owner.vendor(), owner.service(), name.getValue(), url.getValue())))
                        .ifPresent(page -> {
                            close();
                            afterwards.accept(page);
                        }));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div body = new Div(name, url);
        body.addClassName("rc-dialog-body");
        add(body);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), create);
    }
}
