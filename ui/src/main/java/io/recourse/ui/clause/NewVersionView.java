package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClauseId;
import io.recourse.text.Conflict;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * Writes a version of a clause: {@code clauses/ID/new-version} begins with a copy of the newest one and supersedes it,
 * {@code clauses/ID/correct/2} corrects one from which nothing has been assessed yet.
 */
@Route(value = "clauses/:id/new-version", layout = MainLayout.class)
@com.vaadin.flow.router.RouteAlias(value = "clauses/:id/correct/:number", layout = MainLayout.class)
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
class NewVersionView extends ClauseFormPage {

    private final transient ContractService contracts;
    private final transient ClauseService clauses;
    private final transient ClauseVersionService versions;
    private final transient ServiceRegister services;
    private final transient Workbench tools;

    NewVersionView(
            ContractService contracts,
            ServiceRegister services,
            ClauseService clauses,
            ClauseVersionService versions,
            Workbench tools) {
        this.contracts = contracts;
        this.services = services;
        this.clauses = clauses;
        this.versions = versions;
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Clause clause = clauses.get(Ids.read(event, ClauseId::of));
        List<ClauseVersion> all = versions.of(clause.id());
        Optional<String> number = event.getRouteParameters().get("number");
        if (number.isEmpty() && !all.isEmpty()) {
            supersede(clause, all.getFirst());
        } else {
            correct(
                    clause,
                    all.stream()
                            .filter(version ->
                                    number.isPresent() && number.get().equals("" + version.number()))
                            .findFirst()
                            .orElseThrow(() -> NotFound.of(number.orElse(""))));
        }
    }

    private void supersede(Clause clause, ClauseVersion newest) {
        ClauseForm form = new ClauseForm(newest.draft().afresh(), contracts.get(clause.contractId()), tools);
        form.tryOn(services.get(clause.serviceId()), clause.id());
        show(
                header(clause, getTranslation("register.clause.newVersion")),
                () -> form,
                form,
                draft -> versions.check(clause.contractId(), draft),
                draft -> versions.add(clause.id(), clause.version(), draft).clauseId(),
                "clauses/" + clause.id(),
                new Paragraph(getTranslation("register.clause.newVersion.text", newest.number())));
    }

    private void correct(Clause clause, ClauseVersion version) {
        if (version.isUsed()) {
            show(
                    header(clause, getTranslation("register.clause.correct", version.number())),
                    new EmptyState(
                            getTranslation("register.clause.correct.used"),
                            new Conflict("clause.versionUsed", version.number())
                                    .message(UiTexts.language().locale()),
                            Links.to(
                                    "clauses/" + clause.id() + "/new-version",
                                    getTranslation("register.clause.newVersion"))));
            return;
        }
        ClauseForm form = new ClauseForm(version.draft(), contracts.get(clause.contractId()), tools);
        form.tryOn(services.get(clause.serviceId()), clause.id());
        show(
                header(clause, getTranslation("register.clause.correct", version.number())),
                () -> form,
                form,
                draft -> versions.check(clause.contractId(), draft),
                draft -> versions.change(version.id(), clause.version(), draft).clauseId(),
                "clauses/" + clause.id(),
                new Paragraph(getTranslation("register.clause.correct.text")));
    }

    private PageHeader header(Clause clause, String title) {
        return new PageHeader(title)
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.contracts"), "contracts"),
                        new Crumb(clause.contractTitle(), "contracts/" + clause.contractId()),
                        new Crumb(clause.title(), "clauses/" + clause.id()));
    }
}
