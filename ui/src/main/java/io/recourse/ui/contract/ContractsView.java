package io.recourse.ui.contract;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractDraft;
import io.recourse.contract.ContractService;
import io.recourse.contract.ContractSummary;
import io.recourse.db.id.VendorId;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.RegisterRights;
import io.recourse.ui.register.TermText;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All contracts. With {@code ?new} it opens the form for another one, with {@code &vendor=ID} of that vendor. */
@Route(value = "contracts", layout = MainLayout.class)
@PermitAll
class ContractsView extends Page implements BeforeEnterObserver {

    private final transient ContractService contracts;
    private final transient VendorService vendors;
    private final transient Organisation organisation;
    private final LocalDate today;
    private final Select<String> state = new Select<>();
    private String words = "";

    ContractsView(ContractService contracts, VendorService vendors, OrganisationService organisations, Clock clock) {
        this.contracts = contracts;
        this.vendors = vendors;
        organisation = organisations.get();
        today = organisation.today(clock);
        PageHeader header = new PageHeader(getTranslation("frame.navigation.contracts"))
                .note(getTranslation("register.contracts.note"));
        List<ContractSummary> rows = contracts.list();
        boolean mayEnter = RegisterRights.mayWrite() && !vendors.list().isEmpty();
        if (mayEnter) {
            header.actions(newContract());
        }
        if (rows.isEmpty()) {
            show(header, emptyState(mayEnter));
            return;
        }
        fill();
        ContractGrid grid = new ContractGrid(today);
        grid.setRows(rows);
        show(header, filters(grid), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getSingleParameter("new").isPresent() && RegisterRights.mayWrite()) {
            edit(query.getSingleParameter("vendor").map(VendorId::of).orElse(null));
        }
    }

    private FilterBar filters(ContractGrid grid) {
        state.setLabel(getTranslation("register.fact.state"));
        state.setItems("all", "current", "ahead", "over");
        state.setItemLabelGenerator(key -> getTranslation("register.term." + key));
        state.setValue("all");
        FilterBar bar = new FilterBar(state);
        bar.search(getTranslation("register.contracts.search"), entered -> {
            words = entered;
            grid.filter(this::passes);
        });
        state.addValueChangeListener(event -> grid.filter(this::passes));
        return bar;
    }

    private boolean passes(ContractSummary row) {
        boolean inState = state.getValue().equals("all")
                || TermText.state(row.contract().term(), today)
                        .equals(getTranslation("register.term." + state.getValue()));
        return inState && ContractGrid.text(row.contract()).contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    private EmptyState emptyState(boolean mayEnter) {
        String title = getTranslation("register.contracts.empty");
        String text = getTranslation("register.contracts.empty.text");
        if (mayEnter) {
            return new EmptyState(title, text, newContract());
        }
        return new EmptyState(title, text, Links.to("vendors", getTranslation("frame.navigation.vendors")));
    }

    private Button newContract() {
        Button button = new Button(getTranslation("register.contract.new"), Icons.of("add"), event -> edit(null));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void edit(@Nullable VendorId vendor) {
        List<Vendor> all = vendors.list();
        ContractDraft draft = new ContractDraft(
                vendor,
                null,
                null,
                organisation.reportingCurrency().getCurrencyCode(),
                organisation.zone().getId(),
                null,
                null,
                null,
                null,
                null,
                null);
        ContractEditor.forNew(contracts, all, draft, this::goTo).open();
    }

    private void goTo(Contract contract) {
        getUI().ifPresent(ui -> ui.navigate("contracts/" + contract.id()));
    }
}
