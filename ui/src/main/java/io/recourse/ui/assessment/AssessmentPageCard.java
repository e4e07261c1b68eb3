package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import io.recourse.assessment.Assessment;
import java.util.Optional;

/** A card on the page of an assessment that another room provides; in the order of their beans. */
public interface AssessmentPageCard {

    /**
     * The card, made anew whenever the page is filled; empty where it has nothing to say.
     *
     * @param refresh fills the page anew after something was changed
     */
    Optional<Component> of(Assessment assessment, Runnable refresh);
}
