package io.recourse.ui.statuspage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.measurement.statuspage.PageVersion;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPageDraft;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;

/** The status pages of a vendor or service, with how often they changed and when they were seen last. */
public class StatusPagesCard extends SectionCard {

    private final transient StatusPages pages;
    private final transient ZoneId zone;
    private final Div content = new Div();

    /**
     * A card.
     *
     * @param owner the vendor, or the service, that a page which is entered here belongs to
     */
    public StatusPagesCard(StatusPages pages, List<StatusPage> shown, StatusPageDraft owner, ZoneId zone) {
        super(UiTexts.text("statusPage.card"));
        this.pages = pages;
        this.zone = zone;
        if (mayWrite()) {
            actions(new Button(
                    UiTexts.text("statusPage.new"),
                    event -> new StatusPageDialog(
                                    pages,
                                    owner,
                                    page -> getUI().ifPresent(ui -> ui.navigate("status-pages/" + page.id())))
                            .open()));
        }
        add(content);
        fill(shown);
    }

    /** True if the current user may enter pages and what was seen on them. */
    static boolean mayWrite() {
        return CurrentUser.has(Role.IT) || CurrentUser.has(Role.VENDOR_MANAGER) || CurrentUser.has(Role.LEGAL);
    }

    /** True if the current user may read bytes as they came. */
    static boolean mayReadOriginals() {
        return CurrentUser.has(Role.IT) || CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.AUDITOR);
    }

    private void fill(List<StatusPage> shown) {
        if (shown.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("statusPage.none"));
            none.addClassName("rc-quiet");
            content.add(none);
            return;
        }
        DataTable table = new DataTable(
                UiTexts.text("statusPage.card"),
                UiTexts.text("statusPage.name"),
                UiTexts.text("statusPage.about"),
                ">" + UiTexts.text("statusPage.versions"),
                UiTexts.text("statusPage.lastSeen"));
        for (StatusPage page : shown) {
            List<PageVersion> versions = pages.versions(page.id());
            table.row(
                    Links.to("status-pages/" + page.id(), page.name()),
                    page.serviceName() == null ? UiTexts.text("statusPage.allServices") : page.serviceName(),
                    Formats.current().number(versions.size()),
                    versions.isEmpty()
                            ? new Span(UiTexts.text("statusPage.neverSeen"))
                            : new InstantText(versions.getLast().lastSeen(), zone));
        }
        content.add(table);
    }
}
