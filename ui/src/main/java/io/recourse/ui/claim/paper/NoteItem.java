package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.paper.ClaimFile;
import io.recourse.claim.paper.ClaimNote;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** A note, a message or a call with its attachments. What a privileged one says is fetched only when it is opened. */
class NoteItem extends PaperItem {

    NoteItem(ClaimNote note, List<ClaimFile> attachments, PapersCard card) {
        Span kind = new Span(UiTexts.text(note.kind().messageKey()));
        kind.addClassName("rc-strong");
        head(note, kind, card.claim().deadline().zone());
        if (note.replacesNote() != null || note.replacesFile() != null) {
            Paragraph corrects = new Paragraph(UiTexts.text("papers.corrects"));
            corrects.addClassName("rc-quiet");
            add(corrects);
        }
        Div words = new Div();
        add(words);
        attachments.forEach(file -> add(link(file)));
        Div buttons = row();
        if (note.privileged()) {
            buttons.add(small("papers.read", () -> {
                say(words, card.read(note));
                buttons.removeAll();
                buttons.add(new Span(UiTexts.text("papers.read.logged")));
                buttons.addClassName("rc-quiet");
            }));
        } else {
            say(words, note);
        }
        if (note.stands() && PapersOnClaim.mayWrite()) {
            buttons.add(small("papers.correct", () -> card.correct(note)));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private static void say(Div words, ClaimNote note) {
        words.removeAll();
        Paragraph text = new Paragraph(note.text());
        text.addClassName("rc-verbatim");
        text.getElement().setAttribute("dir", "auto");
        words.add(text);
        Div facts = row();
        facts.addClassName("rc-quiet");
        if (note.contact() != null) {
            facts.add(new Span(UiTexts.text("papers.contact.with", UiTexts.isolated(note.contact()))));
        }
        if (note.vendorReference() != null) {
            facts.add(new Span(UiTexts.text("claims.event.reference", UiTexts.isolated(note.vendorReference()))));
        }
        if (facts.getComponentCount() > 0) {
            words.add(facts);
        }
    }
}
