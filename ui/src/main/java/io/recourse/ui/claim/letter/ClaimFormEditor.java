package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.letter.form.Channel;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimFormDraft;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.ServiceResources;
import io.recourse.contract.Contract;
import io.recourse.contract.service.BoughtService;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Language;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters what the vendor requires of claims under a contract, and how it names what is bought. */
class ClaimFormEditor extends EditorDialog<ClaimForm> {

    private final Select<Channel> channel = new Select<>();
    private final TextField recipient;
    private final TextField subjectWords;
    private final CheckboxGroup<Demand> demands = new CheckboxGroup<>(UiTexts.text("letter.demands"));
    private final Select<Language> language = new Select<>();
    private final TextField contactName;
    private final TextField contactEmail;
    private final TextArea note;
    private final Map<ServiceId, NamedResources> resources = new LinkedHashMap<>();

    private record NamedResources(ServiceResources before, TextArea identifiers, TextField region) {}

    ClaimFormEditor(Contract contract, ClaimForm form, List<BoughtService> services, ClaimForms forms, Runnable done) {
        super(UiTexts.text("letter.form"));
        recipient = Fields.text("letter.recipient", form.recipient());
        subjectWords = Fields.text("letter.subjectWords", form.subjectWords());
        contactName = Fields.text("letter.contactName", form.contactName());
        contactEmail = Fields.text("letter.contactEmail", form.contactEmail());
        note = Fields.area("letter.note", form.note());
        choices(form);
        explain(UiTexts.text("letter.form.help"));
        half(channel, language);
        whole(recipient, subjectWords, demands);
        half(contactName, contactEmail);
        whole(note);
        services.forEach(service -> resources(service, forms.resources(service.id())));
        errors().field("channel", channel)
                .field("recipient", recipient)
                .field("subjectWords", subjectWords)
                .field("language", language)
                .field("contactName", contactName)
                .field("contactEmail", contactEmail)
                .field("note", note);
        onSave(() -> save(contract, form, forms), saved -> done.run());
    }

    private void choices(ClaimForm form) {
        channel.setLabel(UiTexts.text("letter.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> one == null ? "" : UiTexts.text(one.messageKey()));
        channel.setValue(form.channel());
        language.setLabel(UiTexts.text("letter.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> one == null ? "" : one.nativeName());
        language.setValue(form.language());
        demands.setItems(Demand.values());
        demands.setItemLabelGenerator(demand -> UiTexts.text(demand.messageKey()));
        demands.setValue(form.demands());
        recipient.setHelperText(UiTexts.text("letter.recipient.help"));
        subjectWords.setPlaceholder("SLA Credit Request");
    }

    private void resources(BoughtService service, ServiceResources before) {
        TextArea identifiers = new TextArea(UiTexts.text("letter.resourcesOf", service.name()));
        identifiers.setValue(before.identifiers() == null ? "" : before.identifiers());
        identifiers.setMaxRows(6);
        identifiers.setHelperText(UiTexts.text("letter.resources.help"));
        TextField region = new TextField(UiTexts.text("letter.regionOf", service.name()));
        region.setValue(before.region() == null ? "" : before.region());
        half(identifiers, region);
        resources.put(service.id(), new NamedResources(before, identifiers, region));
    }

    private ClaimForm save(Contract contract, ClaimForm form, ClaimForms forms) {
        ClaimForm saved = forms.save(
                contract.id(),
                form.version(),
                new ClaimFormDraft(
                        channel.getValue(),
                        recipient.getValue(),
                        subjectWords.getValue(),
                        List.copyOf(demands.getValue()),
                        language.getValue().tag(),
                        contactName.getValue(),
                        contactEmail.getValue(),
                        note.getValue()));
        resources.forEach((service, named) -> {
            if (differs(named.before().identifiers(), named.identifiers().getValue())
                    || differs(named.before().region(), named.region().getValue())) {
                forms.name(
                        service, named.identifiers().getValue(), named.region().getValue());
            }
        });
        return saved;
    }

    private static boolean differs(@Nullable String before, String after) {
        return !after.strip().equals(before == null ? "" : before);
    }
}
