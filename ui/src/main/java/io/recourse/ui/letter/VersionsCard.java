package io.recourse.ui.letter;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.letter.LetterTemplate;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** What a template said before; a version with which a letter was sent never changes. */
class VersionsCard extends SectionCard {

    VersionsCard(List<LetterTemplate> versions) {
        super(UiTexts.text("letter.versions"));
        for (LetterTemplate version : versions) {
            Div words = new Div();
            words.setText(version.subject() + "\n\n" + version.body());
            words.addClassName("rc-quote");
            words.getElement().setAttribute("dir", version.language().isRightToLeft() ? "rtl" : "ltr");
            Span hash = new Span("SHA-256 " + version.hash());
            hash.addClassName("rc-code");
            Div both = new Div(hash, words);
            both.addClassName("rc-stack");
            String used = UiTexts.text(version.usedAt() == null ? "letter.template.unused" : "letter.template.used");
            add(new Details(UiTexts.beside(UiTexts.text("letter.template.versionOf", version.number()), used), both));
        }
    }
}
