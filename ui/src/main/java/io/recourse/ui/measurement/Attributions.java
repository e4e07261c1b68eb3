package io.recourse.ui.measurement;

import io.recourse.assessment.Attribution;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Legend;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;

/** How attributed time looks: tone, shape and word. */
public final class Attributions {

    private Attributions() {}

    public static Tone tone(Attribution attribution) {
        return switch (attribution) {
            case UP -> Tone.MET;
            case DOWN -> Tone.MISSED;
            case DEGRADED -> Tone.AT_RISK;
            case EXCLUDED -> Tone.EXCLUDED;
            case UNKNOWN -> Tone.UNKNOWN;
            case OUTSIDE -> Tone.INFO;
        };
    }

    public static String text(Attribution attribution) {
        return UiTexts.text("timeline.attribution." + attribution);
    }

    public static Badge badge(Attribution attribution) {
        return new Badge(tone(attribution), text(attribution));
    }

    /** What the colours and shapes mean, from best to worst. */
    public static Legend legend() {
        Legend legend = new Legend();
        for (Attribution attribution : Attribution.values()) {
            if (attribution != Attribution.OUTSIDE) {
                legend.entry(tone(attribution), text(attribution));
            }
        }
        return legend;
    }
}
