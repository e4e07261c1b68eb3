package io.recourse.ui.contract;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.AuditService;
import io.recourse.assessment.remedy.TerminationRights;
import io.recourse.assessment.remedy.TerminationStanding;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseService;
import io.recourse.db.id.ContractId;
import io.recourse.ui.claim.letter.ClaimFormCard;
import io.recourse.ui.clause.TerminationCard;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.HistoryCard;
import io.recourse.ui.register.Ids;
import io.recourse.ui.register.RegisterRights;
import io.recourse.ui.register.TermText;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;

/** One contract: its services with their fees, its clauses, its facts and its history. */
@Route(value = "contracts/:id", layout = MainLayout.class)
@PermitAll
class ContractView extends Page implements BeforeEnterObserver {

    private final transient ContractService contracts;
    private final transient VendorService vendors;
    private final transient ClauseService clauses;
    private final transient ServiceActions services;
    private final transient TerminationRights rights;
    private final transient ClaimForms forms;
    private final transient AuditService audit;
    private final transient Clock clock;

    ContractView(
            ContractService contracts,
            VendorService vendors,
            ClauseService clauses,
            ServiceActions services,
            TerminationRights rights,
            ClaimForms forms,
            AuditService audit,
            Clock clock) {
        this.contracts = contracts;
        this.vendors = vendors;
        this.clauses = clauses;
        this.services = services;
        this.rights = rights;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, ContractId::of));
    }

    private void fill(ContractId id) {
        Contract contract = contracts.get(id);
        LocalDate today = LocalDate.now(clock.withZone(contract.zone()));
        PageHeader header = new PageHeader(contract.title())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.contracts"), "contracts"),
                        new Crumb(contract.vendorName(), "vendors/" + contract.vendorId()))
                .beside(new Span(contract.reference()), TermText.badge(contract.term(), today));
        if (RegisterRights.mayWrite()) {
            header.actions(remove(contract), edit(contract));
        }
        Div stack = new Div(facts(contract), new ClaimFormCard(contract, services.of(contract), forms, () -> fill(id)));
        stack.addClassName("rc-stack");
        Div columns = new Div(stack, new HistoryCard(audit.history(ContractService.SUBJECT, id), contract.zone()));
        columns.addClassName("rc-columns");
        show(
                header,
                openRights(id),
                new ServicesCard(contract, services, today, () -> fill(id)),
                new ClausesCard(contract, clauses.ofContract(id, today), services.of(contract), today),
                columns);
    }

    /** Rights to end the contract that can be used today. */
    private Div openRights(ContractId id) {
        Div cards = new Div();
        cards.addClassName("rc-columns");
        rights.of(id).stream()
                .filter(standing -> standing.state() == TerminationStanding.State.OPEN)
                .forEach(standing -> cards.add(TerminationCard.naming(standing)));
        cards.setVisible(cards.getChildren().findAny().isPresent());
        return cards;
    }

    private SectionCard facts(Contract contract) {
        return new SectionCard(
                getTranslation("register.facts"),
                new KeyValueList()
                        .fact(
                                getTranslation("register.fact.vendor"),
                                Links.to("vendors/" + contract.vendorId(), contract.vendorName()))
                        .fact(getTranslation("register.fact.reference"), contract.reference())
                        .fact(getTranslation("register.fact.term"), new TermText(contract.term()))
                        .fact(
                                getTranslation("register.fact.currency"),
                                contract.currency().getCurrencyCode())
                        .fact(
                                getTranslation("register.fact.zone"),
                                contract.zone().getId())
                        .fact(getTranslation("register.fact.governingLaw"), contract.governingLaw())
                        .fact(getTranslation("register.fact.accountNumber"), contract.accountNumber())
                        .fact(getTranslation("register.fact.claimChannel"), contract.claimChannel())
                        .fact(getTranslation("register.fact.notes"), contract.notes()));
    }

    private Button edit(Contract contract) {
        return new Button(
                getTranslation("register.edit"),
                Icons.of("edit"),
                event -> ContractEditor.forChange(
                                contracts, contract, vendors.get(contract.vendorId()), changed -> fill(changed.id()))
                        .open());
    }

    private Button remove(Contract contract) {
        return new Button(
                getTranslation("register.remove"),
                event -> ReasonDialog.question(
                                getTranslation("register.contract.remove", contract.reference()),
                                getTranslation("register.contract.remove.text"),
                                getTranslation("register.remove"),
                                () -> {
                                    contracts.remove(contract.id(), contract.version());
                                    getUI().ifPresent(ui -> ui.navigate("contracts"));
                                })
                        .dangerous()
                        .open());
    }
}
