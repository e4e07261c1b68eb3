package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.paper.ClaimFile;
import io.recourse.claim.paper.ClaimPaper;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;

/** One paper in the list: what it is, when and by whom, and whether it still stands. */
abstract class PaperItem extends ListItem {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    final void head(ClaimPaper paper, Component title, ZoneId zone) {
        Div head = row(title);
        if (paper.privileged()) {
            head.add(new Badge(Tone.AT_RISK, UiTexts.text("papers.privileged")));
        }
        if (!paper.stands()) {
            head.add(new Badge(Tone.UNKNOWN, UiTexts.text("papers.replaced")));
        }
        Div line = row(
                new InstantText(paper.occurredAt(), zone), new Span(UiTexts.text("claims.event.by", paper.author())));
        if (!paper.recordedAt().equals(paper.occurredAt())) {
            line.add(new Span(UiTexts.text("claims.event.recorded")), new InstantText(paper.recordedAt(), zone));
        }
        line.addClassName("rc-quiet");
        add(head, line);
    }

    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("rc-row");
        return row;
    }

    static Button small(String key, Runnable action) {
        Button button = new Button(UiTexts.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A link that fetches the file through the API, which compares its hash and logs what is to be logged. */
    static Div link(ClaimFile file) {
        Anchor anchor = new Anchor();
        anchor.setHref("api/v1/claims/" + file.claim() + "/files/" + file.id() + "/content");
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", file.name());
        Span name = new Span(file.name());
        name.getElement().setAttribute("dir", "auto");
        anchor.add(Icons.of("download"), name);
        anchor.addClassName("rc-tool-link");
        Span facts = new Span(UiTexts.beside(
                file.type().name(),
                size(file.size()),
                "SHA-256 " + file.sha256().substring(0, 12) + "…"));
        facts.getElement().setAttribute("title", "SHA-256 " + file.sha256());
        facts.getElement().setAttribute("dir", "ltr");
        facts.addClassName("rc-quiet");
        return row(anchor, facts);
    }

    private static String size(long bytes) {
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.UP);
        boolean large = kilobytes.compareTo(KILO) >= 0;
        BigDecimal shown = large ? kilobytes.divide(KILO, 1, RoundingMode.UP) : kilobytes;
        return Formats.current().decimal(shown, 0, 1, RoundingMode.UP) + (large ? " MB" : " kB");
    }
}
