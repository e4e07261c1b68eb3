package io.recourse.ui.contract;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractDraft;
import io.recourse.contract.ContractService;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import io.recourse.vendor.Vendor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Enters a contract, or changes one. */
class ContractEditor extends EditorDialog<Contract> {

    private final ComboBox<Vendor> vendor = new ComboBox<>(UiTexts.text("register.fact.vendor"));
    private final TextField reference;
    private final TextField title;
    private final ComboBox<String> currency = Fields.currency("register.fact.currency");
    private final ComboBox<String> zone = Fields.zone("register.fact.zone");
    private final TextField governingLaw;
    private final DatePicker firstDay = Fields.day("register.fact.firstDay");
    private final DatePicker lastDay = Fields.day("register.fact.lastDay");
    private final TextArea claimChannel;
    private final TextField accountNumber;
    private final TextArea notes;

    private ContractEditor(
            String heading,
            List<Vendor> vendors,
            ContractDraft draft,
            Function<ContractDraft, Contract> command,
            Consumer<Contract> done) {
        super(heading);
        reference = Fields.text("register.fact.reference", draft.reference());
        title = Fields.text("register.fact.title", draft.title());
        governingLaw = Fields.text("register.fact.governingLaw", draft.governingLaw());
        claimChannel = Fields.area("register.fact.claimChannel", draft.claimChannel());
        accountNumber = Fields.text("register.fact.accountNumber", draft.accountNumber());
        notes = Fields.area("register.fact.notes", draft.notes());
        vendor.setItems(vendors);
        vendor.setItemLabelGenerator(Vendor::name);
        vendors.stream()
                .filter(one -> one.id().equals(draft.vendorId()))
                .findFirst()
                .ifPresent(vendor::setValue);
        currency.setValue(draft.currency());
        zone.setValue(draft.zone());
        firstDay.setValue(draft.firstDay());
        lastDay.setValue(draft.lastDay());
        explainFields();
        whole(vendor);
        half(reference, accountNumber);
        whole(title);
        half(firstDay, lastDay, currency, zone);
        whole(governingLaw, claimChannel, notes);
        nameFields();
        onSave(() -> command.apply(entered()), done);
    }

    static ContractEditor forNew(
            ContractService contracts, List<Vendor> vendors, ContractDraft draft, Consumer<Contract> done) {
        return new ContractEditor(UiTexts.text("register.contract.new"), vendors, draft, contracts::create, done);
    }

    static ContractEditor forChange(
            ContractService contracts, Contract contract, Vendor vendor, Consumer<Contract> done) {
        ContractEditor editor = new ContractEditor(
                UiTexts.text("register.contract.edit"),
                List.of(vendor),
                contract.draft(),
                draft -> contracts.change(contract.id(), contract.version(), draft),
                done);
        editor.vendor.setReadOnly(true);
        return editor;
    }

    private void explainFields() {
        vendor.setRequiredIndicatorVisible(true);
        reference.setRequiredIndicatorVisible(true);
        title.setRequiredIndicatorVisible(true);
        firstDay.setRequiredIndicatorVisible(true);
        currency.setRequiredIndicatorVisible(true);
        zone.setRequiredIndicatorVisible(true);
        reference.setHelperText(UiTexts.text("register.contract.reference.help"));
        accountNumber.setHelperText(UiTexts.text("register.contract.accountNumber.help"));
        lastDay.setHelperText(UiTexts.text("register.contract.lastDay.help"));
        zone.setHelperText(UiTexts.text("register.contract.zone.help"));
        claimChannel.setHelperText(UiTexts.text("register.contract.claimChannel.help"));
    }

    private void nameFields() {
        errors().field("vendorId", vendor)
                .field("reference", reference)
                .field("title", title)
                .field("currency", currency)
                .field("zone", zone)
                .field("governingLaw", governingLaw)
                .field("firstDay", firstDay)
                .field("lastDay", lastDay)
                .field("claimChannel", claimChannel)
                .field("accountNumber", accountNumber)
                .field("notes", notes);
    }

    private ContractDraft entered() {
        @Nullable Vendor chosen = vendor.getValue();
        return new ContractDraft(
                chosen == null ? null : chosen.id(),
                reference.getValue(),
                title.getValue(),
                currency.getValue(),
                zone.getValue(),
                governingLaw.getValue(),
                firstDay.getValue(),
                lastDay.getValue(),
                claimChannel.getValue(),
                accountNumber.getValue(),
                notes.getValue());
    }
}
