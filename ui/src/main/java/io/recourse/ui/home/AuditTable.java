package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.OrganisationService;
import io.recourse.ui.component.AuditWords;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.SideBySide;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;

/** What was done last, and by whom. */
@SpringComponent
class AuditTable {

    private final AuditService audit;
    private final OrganisationService organisations;

    AuditTable(AuditService audit, OrganisationService organisations) {
        this.audit = audit;
        this.organisations = organisations;
    }

    Component latest(int rows) {
        ZoneId zone = organisations.get().zone();
        String title = UiTexts.text("home.lastDone");
        DataTable table =
                new DataTable(title, UiTexts.text("home.at"), UiTexts.text("home.action"), UiTexts.text("home.actor"));
        for (AuditEntry entry : audit.page(AuditFilter.none(), 0, rows)) {
            table.row(new InstantText(entry.at(), zone), what(entry), entry.actor());
        }
        return new SectionCard(title, table).actions(Links.to("audit", UiTexts.text("home.wholeTrail")));
    }

    private static Span what(AuditEntry entry) {
        Span action = new Span(AuditWords.action(entry.action()));
        if (entry.subjectName() == null) {
            return action;
        }
        Span subject = new Span(entry.subjectName());
        subject.addClassName("rc-quiet");
        return new SideBySide(action, subject);
    }
}
