package io.recourse.ui.library;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.library.SlaTemplate;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** What the terms leave out of the agreement, or take as something near. */
class LimitsCard extends SectionCard {

    LimitsCard(SlaTemplate template) {
        super(UiTexts.text("library.limits"));
        if (template.limits().isEmpty()) {
            add(new Paragraph(UiTexts.text("library.limits.none")));
        } else {
            add(WordsCard.bullets(template.limits()));
        }
    }
}
