package io.recourse.ui.clause;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.assessment.remedy.TerminationStanding;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;

/** Whether the contract may be ended because this promise was missed too often, and by which periods. */
public class TerminationCard extends SectionCard {

    private TerminationCard(TerminationStanding standing, String title) {
        super(title);
        add(new Badge(tone(standing), UiTexts.text("termination.state." + standing.state())));
        UnorderedList words = new UnorderedList();
        standing.explanation().forEach(sentence -> words.add(new ListItem(UiTexts.sentence(sentence))));
        standing.misses()
                .forEach(miss -> words.add(
                        new ListItem(Links.to("assessments/" + miss.assessment(), PeriodText.of(miss.period())))));
        add(words);
    }

    /** On the page of the clause itself. */
    static TerminationCard of(TerminationStanding standing) {
        return new TerminationCard(standing, UiTexts.text("termination.title"));
    }

    /** On another page: says which clause gives the right, and leads there. */
    public static TerminationCard naming(TerminationStanding standing) {
        TerminationCard card = of(standing);
        card.actions(
                Links.to("clauses/" + standing.clause().id(), standing.clause().title()));
        return card;
    }

    private static Tone tone(TerminationStanding standing) {
        return switch (standing.state()) {
            case OPEN -> Tone.MISSED;
            case LAPSED -> Tone.INFO;
            case NONE -> Tone.MET;
        };
    }
}
