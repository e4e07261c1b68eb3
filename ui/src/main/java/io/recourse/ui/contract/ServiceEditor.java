package io.recourse.ui.contract;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ContractId;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.function.Consumer;
import java.util.function.Function;

/** Enters a service, or changes one. */
class ServiceEditor extends EditorDialog<BoughtService> {

    private ServiceEditor(
            String heading,
            ServiceDraft draft,
            Function<ServiceDraft, BoughtService> command,
            Consumer<BoughtService> done) {
        super(heading);
        TextField name = Fields.text("register.fact.name", draft.name());
        TextField code = Fields.text("register.fact.code", draft.code());
        TextArea description = Fields.area("register.fact.description", draft.description());
        name.setRequiredIndicatorVisible(true);
        name.focus();
        code.setHelperText(UiTexts.text("register.service.code.help"));
        whole(name, code, description);
        errors().field("name", name).field("code", code).field("description", description);
        onSave(
                () -> command.apply(
                        new ServiceDraft(draft.contractId(), name.getValue(), code.getValue(), description.getValue())),
                done);
    }

    static ServiceEditor forNew(ServiceRegister services, ContractId contract, Consumer<BoughtService> done) {
        return new ServiceEditor(
                UiTexts.text("register.service.new"),
                new ServiceDraft(contract, null, null, null),
                services::create,
                done);
    }

    static ServiceEditor forChange(ServiceRegister services, BoughtService service, Consumer<BoughtService> done) {
        return new ServiceEditor(
                UiTexts.text("register.service.edit"),
                service.draft(),
                draft -> services.change(service.id(), service.version(), draft),
                done);
    }
}
