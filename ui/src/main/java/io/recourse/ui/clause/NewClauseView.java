package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ContractId;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters a clause about a service of a contract, with its first version. */
@Route(value = "contracts/:id/new-clause", layout = MainLayout.class)
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
class NewClauseView extends ClauseFormPage {

    private final transient ContractService contracts;
    private final transient ServiceRegister services;
    private final transient ClauseService clauses;

    NewClauseView(ContractService contracts, ServiceRegister services, ClauseService clauses) {
        this.contracts = contracts;
        this.services = services;
        this.clauses = clauses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Contract contract = contracts.get(Ids.read(event, ContractId::of));
        List<BoughtService> bought = services.ofContract(contract.id());
        TextField title = Fields.text("register.fact.title", null);
        title.setHelperText(getTranslation("register.form.title.help"));
        title.setRequiredIndicatorVisible(true);
        ComboBox<BoughtService> service = new ComboBox<>(getTranslation("register.fact.service"));
        service.setItems(bought);
        service.setItemLabelGenerator(BoughtService::name);
        service.setRequiredIndicatorVisible(true);
        if (bought.size() == 1) {
            service.setValue(bought.getFirst());
        }
        errors().field("title", title).field("serviceId", service);
        Div fields = new Div(title, service);
        fields.addClassName("rc-form");
        show(
                new PageHeader(getTranslation("register.clause.new"))
                        .crumbs(
                                new Crumb(getTranslation("frame.navigation.contracts"), "contracts"),
                                new Crumb(contract.title(), "contracts/" + contract.id())),
                new ClauseForm(usual(contract), contract),
                draft -> {
                    @Nullable BoughtService chosen = service.getValue();
                    return clauses.create(new ClauseDraft(chosen == null ? null : chosen.id(), title.getValue(), draft))
                            .id();
                },
                "contracts/" + contract.id(),
                new SectionCard(getTranslation("register.form.about"), fields));
    }

    /** What most contracts say, so that only the rest has to be entered. */
    private static ClauseVersionDraft usual(Contract contract) {
        return new ClauseVersionDraft(
                contract.term().from(),
                null,
                null,
                null,
                null,
                null,
                null,
                Metric.AVAILABILITY,
                null,
                PeriodKind.MONTH,
                contract.zone().getId(),
                null,
                null,
                null,
                Remedy.REMEDY,
                false,
                null,
                null,
                null);
    }
}
