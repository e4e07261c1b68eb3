package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Backlog;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Does the installation run as it should, and who may do what? */
@SpringComponent
class AdminHome implements HomePanel {

    private static final int ROWS = 12;

    private final OrganisationService organisations;
    private final UserService users;
    private final AssessmentService assessments;
    private final SourcesTable sources;
    private final AuditTable audit;

    AdminHome(
            OrganisationService organisations,
            UserService users,
            AssessmentService assessments,
            SourcesTable sources,
            AuditTable audit) {
        this.organisations = organisations;
        this.users = users;
        this.assessments = assessments;
        this.sources = sources;
        this.audit = audit;
    }

    @Override
    public Perspective perspective() {
        return Perspective.ADMIN;
    }

    @Override
    public List<Component> sections() {
        Formats formats = Formats.current();
        Organisation organisation = organisations.get();
        List<User> all = users.list();
        long enabled = all.stream().filter(User::enabled).count();
        Backlog backlog = assessments.backlog();
        int silent = sources.silent().size();
        Div tiles = new Div(
                new StatTile(UiTexts.text("frame.navigation.organisation"), name(organisation), "organisation")
                        .note(organisation.zone().getId()),
                new StatTile(UiTexts.text("home.users"), formats.number(enabled), "users")
                        .note(UiTexts.text("home.users.note", formats.number(all.size() - enabled))),
                new StatTile(UiTexts.text("home.silent"), formats.number(silent), "sources")
                        .note(UiTexts.text("home.silent.note"))
                        .tone(silent > 0 ? Tone.AT_RISK : Tone.MET),
                new StatTile(UiTexts.text("home.backlog"), formats.number(backlog.services()), "assessments")
                        .note(UiTexts.text(backlog.failure() == null ? "home.backlog.note" : "home.backlog.failed"))
                        .tone(backlog.failure() == null ? Tone.INFO : Tone.MISSED));
        tiles.addClassName("rc-tiles");
        return List.of(tiles, audit.latest(ROWS));
    }

    private static Component name(Organisation organisation) {
        Span name = new Span(organisation.name());
        name.addClassName("rc-tile-words");
        return name;
    }
}
