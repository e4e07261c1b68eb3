package io.recourse.ui.settlement;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.claim.settlement.terms.DueRule;
import io.recourse.claim.settlement.terms.SettlementTerms;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.StatedTerms;
import io.recourse.claim.settlement.terms.TermsScope;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractSummary;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** When credits are due and how closely they must fit, for the company, a vendor or a contract. */
class TermsDialog extends EditorDialog<Boolean> {

    /** Something that terms are stated for, by its name. */
    private record Choice(String name, TermsScope scope) {}

    private final transient SettlementTermsService terms;
    private final ComboBox<Choice> scope = new ComboBox<>(UiTexts.text("settlement.terms.scope"));
    private final Select<DueRule> rule = Fields.choice("settlement.terms.rule", "settlement.due", DueRule.class);
    private final IntegerField count = Fields.whole("settlement.terms.count");
    private final IntegerField tolerance = Fields.whole("settlement.terms.tolerance");
    private final BigDecimalField percent = Fields.number("settlement.terms.exchange");

    TermsDialog(SettlementTermsService terms, List<ContractSummary> contracts, Runnable refresh) {
        super(UiTexts.text("settlement.terms"));
        this.terms = terms;
        explain(UiTexts.text("settlement.terms.text"));
        scope.setItems(choices(contracts));
        scope.setItemLabelGenerator(Choice::name);
        scope.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                fill(event.getValue());
            }
        });
        rule.setEmptySelectionAllowed(true);
        count.setMin(0);
        tolerance.setHelperText(UiTexts.text("settlement.terms.tolerance.help"));
        percent.setHelperText(UiTexts.text("settlement.terms.exchange.help"));
        whole(scope);
        half(rule, count, tolerance, percent);
        errors().field("count", count).field("toleranceMinor", tolerance).field("exchangePercent", percent);
        scope.setValue(new Choice(UiTexts.text("settlement.terms.company"), TermsScope.COMPANY));
        onSave(
                () -> {
                    save();
                    return true;
                },
                done -> refresh.run());
    }

    private static List<Choice> choices(List<ContractSummary> contracts) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(UiTexts.text("settlement.terms.company"), TermsScope.COMPANY));
        for (ContractSummary summary : contracts) {
            Contract contract = summary.contract();
            Choice vendor = new Choice(contract.vendorName(), TermsScope.of(contract.vendorId()));
            if (!choices.contains(vendor)) {
                choices.add(vendor);
            }
            choices.add(new Choice(
                    UiTexts.beside(contract.vendorName(), contract.reference()), TermsScope.of(contract.id())));
        }
        return choices;
    }

    private void fill(Choice choice) {
        StatedTerms stated = terms.book().stated(choice.scope());
        SettlementTerms company = terms.book().ofCompany();
        rule.setValue(stated.rule());
        count.setValue(stated.count());
        count.setPlaceholder(Integer.toString(company.count()));
        tolerance.setValue(
                stated.toleranceMinor() == null ? null : stated.toleranceMinor().intValue());
        tolerance.setPlaceholder(Long.toString(company.toleranceMinor()));
        percent.setValue(stated.exchangePercent());
        percent.setPlaceholder(company.exchangePercent().toPlainString());
    }

    private void save() {
        Integer minor = tolerance.getValue();
        terms.state(
                Objects.requireNonNull(scope.getValue()).scope(),
                new StatedTerms(
                        rule.getValue(),
                        count.getValue(),
                        minor == null ? null : minor.longValue(),
                        percent.getValue()));
    }
}
