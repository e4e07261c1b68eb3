package io.recourse.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.recourse.contract.ContractSummary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks under which contract a clause is to begin with the template, and goes to its form. */
class UseTemplateDialog extends Dialog {

    private final ComboBox<ContractSummary> contract = new ComboBox<>(UiTexts.text("register.fact.contract"));
    private final FormErrors errors = new FormErrors();
    private final String template;

    UseTemplateDialog(SlaTemplate template, List<ContractSummary> contracts) {
        this.template = template.id();
        setHeaderTitle(UiTexts.text("library.use"));
        addClassName("rc-editor");
        setWidth("36rem");
        setMaxWidth("100%");
        contract.setItems(contracts);
        contract.setItemLabelGenerator(summary -> UiTexts.beside(
                summary.contract().vendorName(),
                summary.contract().reference(),
                summary.contract().title()));
        contract.setRequiredIndicatorVisible(true);
        contracts.stream()
                .filter(summary -> isOf(summary, template.vendor()))
                .findFirst()
                .ifPresent(contract::setValue);
        contract.addClassName("rc-form-whole");
        errors.field("contract", contract);
        Paragraph text = new Paragraph(UiTexts.text("library.use.text"));
        text.addClassNames("rc-form-note", "rc-form-whole");
        Div body = new Div(text, contract);
        body.addClassNames("rc-dialog-body", "rc-form");
        add(body);
        Button go = new Button(UiTexts.text("library.use.go"), event -> errors.run(this::go));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), go);
    }

    private void go() {
        @Nullable ContractSummary chosen = contract.getValue();
        if (chosen == null) {
            throw new InvalidInput("contract", "field.required");
        }
        close();
        getUI().ifPresent(ui -> ui.navigate(
                "contracts/" + chosen.contract().id() + "/new-clause", QueryParameters.of("template", template)));
    }

    /** The vendor of the contract, or one of whom the name begins alike: "Google" of "Google Cloud". */
    private static boolean isOf(ContractSummary summary, String vendor) {
        String ours = summary.contract().vendorName().split(" ")[0];
        return vendor.split(" ")[0].equalsIgnoreCase(ours);
    }
}
