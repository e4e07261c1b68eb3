package io.recourse.ui.clause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.db.id.ClauseId;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UnsavedChanges;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A page with the clause form and its buttons; goes to the clause once the service has taken it. */
abstract class ClauseFormPage extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final FormErrors errors = new FormErrors();
    private final UnsavedChanges unsaved = new UnsavedChanges(this);

    final FormErrors errors() {
        return errors;
    }

    @Override
    public final void beforeLeave(BeforeLeaveEvent event) {
        unsaved.before(event);
    }

    /**
     * @param form the form as it is now; it may be another one later
     * @param place where the form stands
     * @param check throws InvalidInput for all that would be refused, while parts of the draft are faulty
     * @param save what the button does; answers the clause to go to
     * @param back where Cancel leads
     * @param above parts in front of the form
     */
    final void show(
            PageHeader header,
            Supplier<ClauseForm> form,
            Component place,
            Consumer<ClauseVersionDraft> check,
            Function<ClauseVersionDraft, ClauseId> save,
            String back,
            Component... above) {
        Button button = new Button(getTranslation("register.save"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        button.addClickListener(event -> {
            ClauseForm filled = form.get();
            filled.name(errors);
            errors.call(() -> save.apply(filled.draft(check))).ifPresent(clause -> {
                unsaved.saved();
                Notifications.success(getTranslation("register.saved"));
                getUI().ifPresent(ui -> ui.navigate("clauses/" + clause));
            });
            button.setEnabled(true);
        });
        Button cancel =
                new Button(getTranslation("component.cancel"), event -> getUI().ifPresent(ui -> ui.navigate(back)));
        Div buttons = new Div(cancel, button);
        buttons.addClassNames("rc-form-buttons");
        show(header);
        add(above);
        add(place, buttons);
    }
}
