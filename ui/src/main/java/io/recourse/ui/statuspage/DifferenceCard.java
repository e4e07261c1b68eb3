package io.recourse.ui.statuspage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.recourse.measurement.statuspage.PageDifference;
import io.recourse.measurement.statuspage.PageDifference.Change;
import io.recourse.measurement.statuspage.PageDifference.Line;
import io.recourse.measurement.statuspage.PageVersion;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What changed between two versions of a page: lines added and removed, with a few of those around them. */
class DifferenceCard extends SectionCard {

    /** Lines that are the same before and after a change; more are folded. */
    private static final int AROUND = 3;

    private static final int MOST_LINES = 2_000;

    private final transient StatusPages pages;
    private final transient StatusPage page;
    private final Select<PageVersion> earlier = new Select<>();
    private final Select<PageVersion> later = new Select<>();
    private final Div result = new Div();

    DifferenceCard(StatusPages pages, StatusPage page, List<PageVersion> versions, ZoneId zone) {
        super(UiTexts.text("statusPage.difference"));
        this.pages = pages;
        this.page = page;
        Formats formats = Formats.current();
        for (Select<PageVersion> choice : List.of(earlier, later)) {
            choice.setItems(versions.reversed());
            choice.setWidth("min(20rem, 100%)");
            choice.setItemLabelGenerator(version -> version == null
                    ? ""
                    : UiTexts.text(
                            "statusPage.difference.version",
                            formats.number(version.number()),
                            UiTexts.isolated(formats.exact(version.firstSeen(), zone))));
            choice.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    compare();
                }
            });
        }
        earlier.setLabel(UiTexts.text("statusPage.difference.from"));
        later.setLabel(UiTexts.text("statusPage.difference.to"));
        // What a reader looks for is the last time that the words changed, not the last time that a script did.
        int last = versions.size() - 1;
        int changed = last;
        while (changed > 1 && !versions.get(changed).visible()) {
            changed--;
        }
        int shown = versions.get(changed).visible() ? changed : last;
        later.setValue(versions.get(shown));
        earlier.setValue(versions.get(shown - 1));
        Div choices = new Div(earlier, later);
        choices.addClassName("rc-row");
        result.getElement().setAttribute("aria-live", "polite");
        add(choices, result);
        compare();
    }

    private void compare() {
        result.removeAll();
        PageDifference difference = pages.difference(
                page.id(),
                Objects.requireNonNull(earlier.getValue()).id(),
                Objects.requireNonNull(later.getValue()).id());
        Formats formats = Formats.current();
        String summary = difference.added() + difference.removed() == 0
                ? UiTexts.text("statusPage.difference.none")
                : UiTexts.text(
                        "statusPage.difference.sum",
                        formats.number(difference.added()),
                        formats.number(difference.removed()));
        result.add(new Paragraph(summary));
        if (difference.added() + difference.removed() > 0) {
            result.add(lines(difference.lines()));
        }
    }

    private static Component lines(List<Line> lines) {
        Div shown = new Div();
        shown.addClassName("rc-difference");
        shown.getElement().setAttribute("tabindex", "0");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", UiTexts.text("statusPage.difference"));
        boolean folded = false;
        for (int i = 0; i < lines.size() && shown.getComponentCount() < MOST_LINES; i++) {
            if (isNear(lines, i)) {
                shown.add(line(lines.get(i)));
                folded = false;
            } else if (!folded) {
                Div fold = new Div("⋯");
                fold.addClassName("rc-difference-fold");
                shown.add(fold);
                folded = true;
            }
        }
        return shown;
    }

    private static boolean isNear(List<Line> lines, int position) {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(lines.size(), position + AROUND + 1);
        return lines.subList(from, to).stream().anyMatch(line -> line.change() != Change.SAME);
    }

    private static Component line(Line line) {
        Span sign = new Span(
                switch (line.change()) {
                    case SAME -> "\u00a0";
                    case ADDED -> "+";
                    case REMOVED -> "−";
                });
        sign.addClassName("rc-difference-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(line.text());
        words.getElement().setAttribute("dir", "auto");
        Div row = new Div(sign);
        if (line.change() != Change.SAME) {
            Span spoken = new Span(UiTexts.text("statusPage.difference." + line.change()));
            spoken.addClassName("rc-visually-hidden");
            row.add(spoken);
        }
        row.add(words);
        row.addClassName("rc-difference-line");
        row.getElement().setAttribute("data-change", line.change().name().toLowerCase(Locale.ROOT));
        return row;
    }
}
