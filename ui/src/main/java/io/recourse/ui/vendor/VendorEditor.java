package io.recourse.ui.vendor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorDraft;
import io.recourse.vendor.VendorService;
import java.util.function.Consumer;
import java.util.function.Function;

/** Enters a vendor, or changes one. */
class VendorEditor extends EditorDialog<Vendor> {

    private final TextField name;
    private final TextField legalEntity;
    private final ComboBox<String> country = Fields.country("register.fact.country");
    private final TextField website;
    private final TextField claimEmail;
    private final TextArea notes;

    private VendorEditor(
            String title, VendorDraft draft, Function<VendorDraft, Vendor> command, Consumer<Vendor> done) {
        super(title);
        name = Fields.text("register.fact.name", draft.name());
        legalEntity = Fields.text("register.fact.legalEntity", draft.legalEntity());
        website = Fields.text("register.fact.website", draft.website());
        claimEmail = Fields.text("register.fact.claimEmail", draft.claimEmail());
        notes = Fields.area("register.fact.notes", draft.notes());
        country.setValue(draft.country());
        name.setRequiredIndicatorVisible(true);
        name.focus();
        legalEntity.setHelperText(UiTexts.text("register.vendor.legalEntity.help"));
        claimEmail.setHelperText(UiTexts.text("register.vendor.claimEmail.help"));
        website.setPlaceholder("https://");
        whole(name, legalEntity);
        half(country, website);
        whole(claimEmail, notes);
        errors().field("name", name)
                .field("legalEntity", legalEntity)
                .field("country", country)
                .field("website", website)
                .field("claimEmail", claimEmail)
                .field("notes", notes);
        onSave(() -> command.apply(entered()), done);
    }

    static VendorEditor forNew(VendorService vendors, Consumer<Vendor> done) {
        return new VendorEditor(UiTexts.text("register.vendor.new"), VendorDraft.empty(), vendors::create, done);
    }

    static VendorEditor forChange(VendorService vendors, Vendor vendor, Consumer<Vendor> done) {
        return new VendorEditor(
                UiTexts.text("register.vendor.edit"),
                vendor.draft(),
                draft -> vendors.change(vendor.id(), vendor.version(), draft),
                done);
    }

    private VendorDraft entered() {
        return new VendorDraft(
                name.getValue(),
                legalEntity.getValue(),
                country.getValue(),
                website.getValue(),
                claimEmail.getValue(),
                notes.getValue());
    }
}
