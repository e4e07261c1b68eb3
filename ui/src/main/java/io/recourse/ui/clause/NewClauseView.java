package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseSummary;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.contract.library.StartingPoint;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.text.InputCheck;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UnsavedChanges;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Enters a clause about a service of a contract, with its first version: empty, from a template ({@code ?template=ID}) or
 * with the rules of another clause ({@code ?copy=ID}).
 */
@Route(value = "contracts/:id/new-clause", layout = MainLayout.class)
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
class NewClauseView extends ClauseFormPage {

    private final transient ContractService contracts;
    private final transient ServiceRegister services;
    private final transient ClauseService clauses;
    private final transient ClauseVersionService versions;
    private final transient SlaLibrary library;
    private final transient Workbench tools;
    private final transient Clock clock;
    private final TextField title = Fields.text("register.fact.title", null);
    private final ComboBox<BoughtService> service = new ComboBox<>(getTranslation("register.fact.service"));
    private final Div place = new Div();
    private final UnsavedChanges filled = new UnsavedChanges(place, "register.start.anew");
    private transient @Nullable Contract contract;
    private @Nullable StartCard start;
    private @Nullable ClauseForm form;

    NewClauseView(
            ContractService contracts,
            ServiceRegister services,
            ClauseService clauses,
            ClauseVersionService versions,
            SlaLibrary library,
            Workbench tools,
            Clock clock) {
        this.contracts = contracts;
        this.services = services;
        this.clauses = clauses;
        this.versions = versions;
        this.library = library;
        this.tools = tools;
        this.clock = clock;
        title.setHelperText(getTranslation("register.form.title.help"));
        title.setRequiredIndicatorVisible(true);
        service.setItemLabelGenerator(BoughtService::name);
        service.setRequiredIndicatorVisible(true);
        service.addValueChangeListener(event -> form().tryOn(event.getValue()));
        errors().field("title", title).field("serviceId", service);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Contract under = contracts.get(Ids.read(event, ContractId::of));
        contract = under;
        List<ClauseSummary> others = clauses.list(LocalDate.now(clock.withZone(under.zone()))).stream()
                .filter(other -> other.latest() != null)
                .toList();
        StartCard card = new StartCard(
                library.list(), others, chosen -> filled.before(() -> begin(chosen), () -> start().stay()));
        start = card;
        fill(usual(under));
        List<BoughtService> bought = services.ofContract(under.id());
        service.setItems(bought);
        if (bought.size() == 1) {
            service.setValue(bought.getFirst());
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("template").flatMap(library::find).ifPresent(this::begin);
        query.getSingleParameter("copy")
                .ifPresent(id -> others.stream()
                        .filter(other -> other.clause().id().toString().equals(id))
                        .findFirst()
                        .ifPresent(this::begin));
        Div fields = new Div(title, service);
        fields.addClassName("rc-form");
        show(
                new PageHeader(getTranslation("register.clause.new"))
                        .crumbs(
                                new Crumb(getTranslation("frame.navigation.contracts"), "contracts"),
                                new Crumb(under.title(), "contracts/" + under.id())),
                this::form,
                place,
                this::check,
                this::create,
                "contracts/" + under.id(),
                card,
                new SectionCard(getTranslation("register.form.about"), fields));
    }

    private ClauseId create(ClauseVersionDraft draft) {
        @Nullable BoughtService chosen = service.getValue();
        if (chosen == null) {
            check(draft);
        }
        return clauses.create(new ClauseDraft(chosen == null ? null : chosen.id(), title.getValue(), draft))
                .id();
    }

    private void check(ClauseVersionDraft draft) {
        InputCheck about = new InputCheck();
        about.that(!title.getValue().isBlank(), "title", "field.required");
        about.that(service.getValue() != null, "serviceId", "field.required");
        Pieces pieces = new Pieces();
        pieces.also(() -> versions.check(Objects.requireNonNull(contract).id(), draft));
        pieces.also(about::finish);
        pieces.finish();
    }

    private void begin(@Nullable Object chosen) {
        Contract under = Objects.requireNonNull(contract);
        StartCard card = start();
        if (chosen instanceof SlaTemplate template) {
            StartingPoint point = StartingPoint.of(template, under);
            fill(point.draft());
            card.began(template, point.remarks());
        } else if (chosen instanceof ClauseSummary other && other.latest() != null) {
            StartingPoint point = StartingPoint.of(other.latest().draft(), under);
            fill(point.draft());
            card.began(other, point.remarks());
        } else {
            fill(usual(under));
            card.began();
        }
    }

    private void fill(ClauseVersionDraft draft) {
        ClauseForm fresh = new ClauseForm(draft, Objects.requireNonNull(contract), tools);
        form = fresh;
        place.removeAll();
        place.add(fresh);
        fresh.tryOn(service.getValue());
        filled.saved();
    }

    private StartCard start() {
        return Objects.requireNonNull(start);
    }

    private ClauseForm form() {
        return Objects.requireNonNull(form);
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
