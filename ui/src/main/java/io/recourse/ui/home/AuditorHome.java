package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Show me: the books, the chain, and what was done last. */
@SpringComponent
class AuditorHome implements HomePanel {

    private static final int ROWS = 15;

    private final AuditService audit;
    private final AuditTable table;
    private final BooksTile books;
    private final RecentAssessments recent;

    AuditorHome(AuditService audit, AuditTable table, BooksTile books, RecentAssessments recent) {
        this.audit = audit;
        this.table = table;
        this.books = books;
        this.recent = recent;
    }

    @Override
    public Perspective perspective() {
        return Perspective.AUDITOR;
    }

    @Override
    public List<Component> sections() {
        RecentAssessments.Year year = recent.year();
        long revised = year.finished().stream()
                .filter(assessment -> assessment.revision() > 1)
                .count();
        Formats formats = Formats.current();
        Div tiles = new Div(
                books.tile(),
                new StatTile(
                                UiTexts.text("home.revised"),
                                UiTexts.text(
                                        "home.of",
                                        formats.number(revised),
                                        formats.number(year.finished().size())),
                                "assessments")
                        .note(UiTexts.text("home.revised.note")),
                new StatTile(
                                UiTexts.text("home.auditEntries"),
                                formats.number(audit.count(AuditFilter.none())),
                                "audit")
                        .note(UiTexts.text("home.auditEntries.note")));
        tiles.addClassName("rc-tiles");
        return List.of(tiles, table.latest(ROWS));
    }
}
