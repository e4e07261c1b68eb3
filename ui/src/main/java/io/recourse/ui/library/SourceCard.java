package io.recourse.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.contract.library.Provenance;
import io.recourse.contract.library.TemplateSource;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** Where the terms were read, of which date they are, and how far they can be trusted. */
class SourceCard extends SectionCard {

    SourceCard(Provenance provenance) {
        super(UiTexts.text("library.source"));
        UnorderedList sources = new UnorderedList();
        sources.addClassName("rc-bullets");
        sources.getElement().setAttribute("dir", "auto");
        provenance.sources().forEach(source -> sources.add(new ListItem(link(source))));
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("library.asOf"), provenance.asOf())
                .fact(UiTexts.text("library.confidence"), new ConfidenceBadge(provenance.confidence()))
                .fact(UiTexts.text("library.sources"), sources);
        if (provenance.attribution() != null) {
            facts.fact(UiTexts.text("library.attribution"), provenance.attribution());
        }
        Paragraph caution = new Paragraph(UiTexts.text("library.caution"));
        caution.addClassName("rc-form-note");
        add(facts, caution);
    }

    private static Component link(TemplateSource source) {
        if (source.url() == null) {
            Span text = new Span(source.text());
            text.getElement().setAttribute("dir", "auto");
            return text;
        }
        Anchor link = new Anchor(source.url(), source.text());
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("dir", "auto");
        link.addClassName("rc-quiet");
        return link;
    }
}
