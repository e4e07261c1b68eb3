package io.recourse.ui.library;

import io.recourse.contract.library.Confidence;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;

/** How far published terms can be trusted, in a word; the tooltip says why. */
public class ConfidenceBadge extends Badge {

    public ConfidenceBadge(Confidence confidence) {
        super(
                switch (confidence) {
                    case HIGH -> Tone.MET;
                    case MEDIUM -> Tone.INFO;
                    case LOW -> Tone.AT_RISK;
                },
                text(confidence));
        getElement().setAttribute("title", UiTexts.text("library.confidence." + confidence + ".text"));
    }

    static String text(Confidence confidence) {
        return UiTexts.text("library.confidence." + confidence);
    }
}
