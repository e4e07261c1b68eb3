package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.AuditService;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.remedy.TerminationRights;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.library.SlaLibrary;
import io.recourse.db.id.ClauseId;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.AssessmentsCard;
import io.recourse.ui.register.HistoryCard;
import io.recourse.ui.register.Ids;
import io.recourse.ui.register.TermText;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One clause: what it says (by default today, else {@code ?version=2}), what changed over time, who changed it. */
@Route(value = "clauses/:id", layout = MainLayout.class)
@PermitAll
class ClauseView extends Page implements BeforeEnterObserver {

    private static final int ASSESSMENTS = 8;

    private final transient ClauseService clauses;
    private final transient ClauseVersionService versions;
    private final transient AssessmentService assessments;
    private final transient TerminationRights rights;
    private final transient AuditService audit;
    private final transient SlaLibrary library;
    private final transient Clock clock;

    ClauseView(
            ClauseService clauses,
            ClauseVersionService versions,
            AssessmentService assessments,
            TerminationRights rights,
            AuditService audit,
            SlaLibrary library,
            Clock clock) {
        this.clauses = clauses;
        this.versions = versions;
        this.assessments = assessments;
        this.rights = rights;
        this.audit = audit;
        this.library = library;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(
                Ids.read(event, ClauseId::of),
                event.getLocation().getQueryParameters().getSingleParameter("version"));
    }

    private void fill(ClauseId id, Optional<String> number) {
        Clause clause = clauses.get(id);
        List<ClauseVersion> all = versions.of(id);
        PageHeader header = new PageHeader(clause.title())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.contracts"), "contracts"),
                        new Crumb(clause.contractTitle(), "contracts/" + clause.contractId()));
        if (all.isEmpty()) {
            show(header, new Paragraph(getTranslation("register.clause.noVersion")));
            return;
        }
        ClauseVersion version = chosen(all, number);
        LocalDate today = LocalDate.now(clock.withZone(version.terms().zone()));
        header.beside(TermText.badge(version.validity(), today));
        if (version.terms().remedy() == Remedy.TARGET_ONLY) {
            header.beside(new Badge(Tone.INFO, getTranslation("register.clause.remedy.TARGET_ONLY")));
        }
        header.actions(Links.to("comparison?of=" + id, getTranslation("library.compare")));
        new ClauseActions(clauses, versions, clause, version, () -> fill(id, number)).addTo(header);
        Div columns = new Div(
                new VersionsCard(clause, all, version, today),
                new HistoryCard(
                        audit.history(ClauseService.SUBJECT, id),
                        version.terms().zone(),
                        RuleWords::of));
        columns.addClassName("rc-columns");
        Div rules = new Div(facts(clause, version), new CountingCard(version.terms()));
        rules.addClassName("rc-columns");
        rights.of(id).ifPresent(standing -> rules.add(TerminationCard.of(standing)));
        Div says = new Div(
                new QuoteCard(version, library.provenanceOf(version.terms().sourceUrl())),
                new CreditCard(version.terms()));
        says.addClassName("rc-columns");
        show(
                header,
                says,
                rules,
                new AssessmentsCard(assessments.series(id, ASSESSMENTS).reversed()),
                columns);
    }

    private ClauseVersion chosen(List<ClauseVersion> all, Optional<String> number) {
        return number.flatMap(wanted -> all.stream()
                        .filter(version -> wanted.equals(String.valueOf(version.number())))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(version -> version.validity()
                                .contains(LocalDate.now(
                                        clock.withZone(version.terms().zone()))))
                        .findFirst())
                .orElse(all.getFirst());
    }

    private SectionCard facts(Clause clause, ClauseVersion version) {
        return new SectionCard(
                getTranslation("register.facts"),
                new KeyValueList()
                        .fact(
                                getTranslation("register.fact.service"),
                                Links.to("services/" + clause.serviceId(), clause.serviceName()))
                        .fact(
                                getTranslation("register.fact.contract"),
                                Links.to(
                                        "contracts/" + clause.contractId(),
                                        UiTexts.beside(clause.contractReference(), clause.contractTitle())))
                        .fact(
                                getTranslation("register.fact.vendor"),
                                Links.to("vendors/" + clause.vendorId(), clause.vendorName()))
                        .fact(getTranslation("register.fact.validity"), TermText.of(version.validity()))
                        .fact(getTranslation("register.fact.amendment"), version.amendment())
                        .fact(
                                getTranslation("register.fact.zone"),
                                version.terms().zone().getId())
                        .fact(getTranslation("register.fact.claimWindow"), claimWindow(version))
                        .fact(
                                getTranslation("register.fact.soleRemedy"),
                                getTranslation(version.terms().soleRemedy() ? "register.yes" : "register.no"))
                        .fact(getTranslation("register.fact.createdBy"), version.createdBy())
                        .fact(getTranslation("register.fact.contentHash"), hash(version)));
    }

    private String claimWindow(ClauseVersion version) {
        return version.terms().remedy() == Remedy.TARGET_ONLY
                ? getTranslation("register.clause.remedy.TARGET_ONLY")
                : PromiseWords.claimWindow(
                        version.terms().claimWindow(), version.terms().periodKind());
    }

    private static Div hash(ClauseVersion version) {
        Div hash = new Div(version.contentHash());
        hash.addClassName("rc-code");
        return hash;
    }
}
