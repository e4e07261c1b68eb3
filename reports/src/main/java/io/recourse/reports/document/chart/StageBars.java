package io.recourse.reports.document.chart;

import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import java.util.List;

/**
 * A waterfall of amounts that shrink from stage to stage, in one currency; what was lost since the stage before is
 * drawn as an open bar. Mirrored where reading begins at the right.
 *
 * @param stages from top to bottom
 */
public record StageBars(List<Stage> stages) implements Chart {

    private static final float ROW = 21;
    private static final float GAP = 6;

    /**
     * A stage.
     *
     * @param label its name
     * @param value amount, not negative
     * @param text the amount as it is written
     */
    public record Stage(String label, double value, String text) {}

    @Override
    public float height() {
        return stages.size() * ROW;
    }

    @Override
    public void draw(Place place) {
        double highest = stages.stream().mapToDouble(Stage::value).max().orElse(0);
        float labels = 0;
        float values = 0;
        for (Stage stage : stages) {
            labels = Math.max(labels, ChartText.width(place, stage.label(), Styles.SMALL) + 2 * GAP);
            values = Math.max(values, ChartText.width(place, stage.text(), Styles.SMALL.bold()) + GAP);
        }
        float room = place.width() - labels - values;
        double before = 0;
        for (int index = 0; index < stages.size(); index++) {
            Stage stage = stages.get(index);
            float top = place.top() - index * ROW;
            draw(place, stage, top, labels, share(stage.value(), highest) * room, share(before, highest) * room);
            before = stage.value();
        }
    }

    private static void draw(Place place, Stage stage, float top, float label, float length, float lengthBefore) {
        Canvas canvas = place.canvas();
        float middle = top - ROW / 2;
        float labelWidth = ChartText.width(place, stage.label(), Styles.SMALL);
        ChartText.from(place, stage.label(), Styles.SMALL, place.inline(0, labelWidth), middle);
        if (lengthBefore > length) {
            float lost = lengthBefore - length;
            canvas.strokeRound(Palette.RULE, 0.6f, place.inline(label + length, lost), middle - 5.5f, lost, 11, 0.1f);
        }
        if (length > 0) {
            canvas.fill(Palette.ACCENT, place.inline(label, length), middle - 5.5f, length, 11);
        } else {
            canvas.fill(Palette.FAINT, place.inline(label, 0.8f), middle - 5.5f, 0.8f, 11);
        }
        float offset = label + Math.max(length, lengthBefore) + GAP;
        float valueWidth = ChartText.width(place, stage.text(), Styles.SMALL.bold());
        ChartText.from(place, stage.text(), Styles.SMALL.bold(), place.inline(offset, valueWidth), middle);
    }

    private static float share(double value, double highest) {
        return highest <= 0 ? 0 : (float) (value / highest);
    }
}
