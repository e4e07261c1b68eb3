package io.recourse.ui.statuspage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.recourse.measurement.statuspage.PageVersion;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Download;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;

/** What the page said over time, the latest first. */
class VersionsCard extends SectionCard {

    private static final int HASH_SHOWN = 12;

    VersionsCard(StatusPage page, List<PageVersion> versions, ZoneId zone) {
        super(UiTexts.text("statusPage.versions"));
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                        UiTexts.text("statusPage.versions"),
                        ">" + UiTexts.text("statusPage.version"),
                        UiTexts.text("statusPage.firstSeen"),
                        UiTexts.text("statusPage.lastSeen"),
                        ">" + UiTexts.text("statusPage.sightings"),
                        UiTexts.text("statusPage.words"),
                        UiTexts.text("statusPage.hash"),
                        UiTexts.text("statusPage.by"))
                .onlyWhereWide(2, 3, 6);
        for (PageVersion version : versions.reversed()) {
            table.row(
                    formats.number(version.number()),
                    new InstantText(version.firstSeen(), zone),
                    new InstantText(version.lastSeen(), zone),
                    formats.number(version.sightings()),
                    words(version),
                    content(page, version),
                    version.recordedBy());
        }
        add(table);
    }

    private static Component words(PageVersion version) {
        if (version.number() == 1) {
            return new Span(Formats.NONE);
        }
        return version.visible()
                ? new Badge(Tone.AT_RISK, UiTexts.text("statusPage.words.changed"))
                : new Badge(Tone.UNKNOWN, UiTexts.text("statusPage.words.same"));
    }

    private static Component content(StatusPage page, PageVersion version) {
        String hash = version.sha256().substring(0, HASH_SHOWN);
        Component shown = StatusPagesCard.mayReadOriginals()
                ? Download.of("api/v1/status-pages/" + page.id() + "/versions/" + version.id() + "/content", hash)
                : new FigureText(hash);
        shown.getElement().setAttribute("title", "SHA-256 " + version.sha256());
        return shown;
    }
}
