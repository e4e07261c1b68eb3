package io.recourse.ui.clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.claim.Claim;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.DeliveryLead;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;

/** Says how long claims of the contract travel by its channel. */
class LeadDialog extends Dialog {

    LeadDialog(ClockService clocks, Claim claim, @Nullable DeliveryLead present, Runnable done) {
        setHeaderTitle(UiTexts.text("clock.lead"));
        setWidth("32rem");
        setMaxWidth("100%");
        IntegerField days = Fields.whole("clock.lead.days");
        days.setMin(0);
        days.setMax(DeliveryLead.MOST_DAYS);
        days.setValue(present == null ? 0 : present.days());
        days.setHelperText(UiTexts.text("clock.lead.days.help"));
        Select<DeliveryLead.Counted> counted = new Select<>();
        counted.setLabel(UiTexts.text("clock.lead.counted"));
        counted.setItems(DeliveryLead.Counted.values());
        counted.setItemLabelGenerator(choice -> UiTexts.text("clock.lead.counted." + choice));
        counted.setValue(present == null ? DeliveryLead.Counted.WORKING_DAYS : present.counted());
        Div body = new Div(
                new Paragraph(UiTexts.text(
                        "clock.lead.text", UiTexts.isolated(claim.subject().contractReference()))),
                days,
                counted);
        body.addClassName("rc-dialog-body");
        add(body);
        FormErrors errors = new FormErrors().field("days", days);
        Button save = new Button(UiTexts.text("register.save"), event -> {
            Integer entered = days.getValue();
            boolean saved = errors.run(() -> clocks.setLead(
                    claim.subject().contract(),
                    entered == null || entered == 0 ? null : new DeliveryLead(entered, counted.getValue())));
            if (saved) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
    }
}
