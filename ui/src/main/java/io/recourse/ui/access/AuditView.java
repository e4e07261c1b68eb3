package io.recourse.ui.access;

import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.Route;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Every command that was ever done: when, by whom, about what, with what change. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
public class AuditView extends Page {

    private static final int MOST = 2_000;

    private final AuditService audit;
    private final DataGrid<AuditEntry> grid;

    AuditView(AuditService audit, OrganisationService organisations) {
        this.audit = audit;
        ZoneId zone = organisations.get().zone();
        String title = UiTexts.text("frame.navigation.audit");
        grid = new DataGrid<>(title, AuditEntry::id);
        Formats formats = Formats.current();
        grid.column("at", UiTexts.text("home.at"), entry -> formats.exact(entry.at(), zone))
                .sortBy(AuditEntry::at)
                .figures();
        grid.column("actor", UiTexts.text("home.actor"), AuditEntry::actor).sortByText();
        grid.column("action", UiTexts.text("home.action"), AuditEntry::action)
                .sortByText()
                .component(entry -> new FigureText(entry.action()));
        grid.column("kind", UiTexts.text("access.audit.kind"), AuditEntry::subjectKind)
                .sortByText()
                .wide();
        grid.column("subject", UiTexts.text("home.subject"), entry -> orDash(entry.subjectName()))
                .sortByText();
        grid.column("detail", UiTexts.text("access.audit.detail"), AuditEntry::detail)
                .component(entry -> {
                    Pre detail = new Pre(entry.detail());
                    detail.addClassNames("rc-mono", "rc-one-line");
                    detail.getElement().setAttribute("title", entry.detail());
                    return detail;
                })
                .grow();
        grid.card(entry -> new RowCard(new FigureText(entry.action()), new InstantText(entry.at(), zone))
                .rest(entry.actor() + " · " + orDash(entry.subjectName())));
        grid.tools("audit");
        FilterBar filters = new FilterBar();
        filters.search(UiTexts.text("access.audit.search"), this::load);
        fill();
        show(
                new PageHeader(title)
                        .crumbs(new Crumb(UiTexts.text("frame.navigation.home"), ""))
                        .note(UiTexts.text("access.audit.note", formats.number(MOST))),
                filters,
                grid);
        load("");
    }

    private void load(String text) {
        AuditFilter filter = new AuditFilter(text.isEmpty() ? null : text, null, null, null, null, null, null);
        grid.setRows(audit.page(filter, 0, MOST));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? Formats.NONE : text;
    }
}
