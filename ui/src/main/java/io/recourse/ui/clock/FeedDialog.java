package io.recourse.ui.clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.calendar.CalendarFeed;
import io.recourse.claim.calendar.FeedService;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;

/** Makes a private calendar address and shows it, this once. */
class FeedDialog extends Dialog {

    FeedDialog(FeedService feeds, Runnable done) {
        setHeaderTitle(UiTexts.text("calendar.feeds.new"));
        setWidth("36rem");
        setMaxWidth("100%");
        TextField name = new TextField(UiTexts.text("calendar.feed.name"));
        name.setHelperText(UiTexts.text("calendar.feed.name.help"));
        name.setMaxLength(100);
        name.setWidthFull();
        Checkbox own = new Checkbox(UiTexts.text("calendar.feed.scope.own"));
        Div body = new Div(new Paragraph(UiTexts.text("calendar.feeds.new.text")), name, own);
        body.addClassName("rc-dialog-body");
        add(body);
        FormErrors errors = new FormErrors().field("name", name);
        Button save = new Button(
                UiTexts.text("calendar.feeds.new"),
                event -> errors.call(() -> feeds.create(name.getValue(), own.getValue()))
                        .ifPresent(issued -> {
                            done.run();
                            reveal(issued);
                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
        addOpenedChangeListener(event -> name.focus());
    }

    private void reveal(CalendarFeed.Issued issued) {
        removeAll();
        getFooter().removeAll();
        setCloseOnOutsideClick(false);
        TextField address = new TextField(UiTexts.text("calendar.feed.address"));
        address.setReadOnly(true);
        address.setWidthFull();
        address.setId("calendar-address");
        address.getElement().setAttribute("dir", "ltr");
        // Only the browser knows by which name it reached us.
        address.getElement()
                .executeJs(
                        "return new URL($0, document.baseURI).href",
                        issued.path().substring(1))
                .then(String.class, address::setValue);
        Div body = new Div(new Paragraph(UiTexts.text("calendar.feed.once")), address);
        body.addClassName("rc-dialog-body");
        add(body);
        Button copy = new Button(UiTexts.text("administration.token.secret.copy"), event -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address.getValue());
            Notifications.success(UiTexts.text("administration.token.secret.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("administration.close"), event -> close()), copy);
    }
}
