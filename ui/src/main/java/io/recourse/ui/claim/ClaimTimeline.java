package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** The life of a claim, newest first: what happened, when it happened and was recorded, by whom, why. */
class ClaimTimeline extends OrderedList {

    ClaimTimeline(Claim claim, List<ClaimEvent> events) {
        addClassName("rc-timeline");
        for (ClaimEvent event : events.reversed()) {
            add(item(claim, event));
        }
    }

    private static ListItem item(Claim claim, ClaimEvent event) {
        Div head = new Div(new Mark(ClaimTexts.tone(event.to())), strong(title(event)));
        head.addClassName("rc-row");
        if (event.amount() != null && claim.isMonetary()) {
            head.add(new MoneyText(event.amount()));
        }
        Div line = new Div(
                new Span(Formats.current().date(event.occurredOn())),
                new Span(UiTexts.text("claims.event.by", event.actor())),
                new Span(UiTexts.text("claims.event.recorded")),
                new InstantText(event.at(), claim.deadline().zone()));
        line.addClassNames("rc-row", "rc-quiet");
        ListItem item = new ListItem(head, line);
        if (event.until() != null) {
            item.add(new Span(UiTexts.text(
                    "claims.event.until", UiTexts.isolated(Formats.current().date(event.until())))));
        }
        if (event.reason() != null) {
            Paragraph reason = new Paragraph(event.reason());
            reason.getElement().setAttribute("dir", "auto");
            item.add(reason);
        }
        if (event.evidence() != null) {
            Paragraph proof = new Paragraph(UiTexts.text("claims.event.evidence", event.evidence()));
            proof.getElement().setAttribute("dir", "auto");
            item.add(proof);
        }
        if (event.vendorReference() != null) {
            item.add(new Span(UiTexts.text("claims.event.reference", event.vendorReference())));
        }
        return item;
    }

    private static String title(ClaimEvent event) {
        return event.kind() == ClaimEvent.Kind.MOVED
                ? UiTexts.text(event.to().messageKey())
                : UiTexts.text("claims.event." + event.kind());
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("rc-strong");
        return span;
    }
}
