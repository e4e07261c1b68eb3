package io.recourse.reports.document.chart;

import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.text.Ink;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;

/**
 * Upright bars over time, oldest at the left in every language. The value stands above its bar.
 *
 * @param title what is shown, with its unit
 * @param bars from left to right
 * @param height in points
 */
public record BarChart(String title, List<Bar> bars, float height) implements Chart {

    private static final float TITLE = 16;
    private static final float LABELS = 13;
    private static final float VALUES = 11;

    /**
     * One bar.
     *
     * @param label below it
     * @param value not negative
     * @param text the value as it is written
     * @param emphasised darker than the others
     */
    public record Bar(String label, double value, String text, boolean emphasised) {}

    @Override
    public void draw(Place place) {
        TextStyle titleStyle = Styles.LABEL;
        float titleLeft = place.inline(0, ChartText.width(place, title, titleStyle));
        ChartText.from(place, title, titleStyle, titleLeft, place.top() - 6);
        float base = place.top() - height + LABELS;
        float room = height - TITLE - LABELS - VALUES;
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        Scale scale = new Scale(0, highest <= 0 ? 1 : highest, 1);
        float slot = place.width() / bars.size();
        for (int index = 0; index < bars.size(); index++) {
            bar(place, bars.get(index), place.left() + slot * index, slot, base, room, scale);
        }
        place.canvas().line(Palette.FAINT, 0.6f, place.left(), base, place.right(), base);
    }

    private static void bar(Place place, Bar bar, float left, float slot, float base, float room, Scale scale) {
        Canvas canvas = place.canvas();
        float thickness = Math.min(slot * 0.62f, 26);
        float barHeight = (float) (scale.share(bar.value()) * room);
        float centre = left + slot / 2;
        Ink ink = bar.emphasised() ? Palette.ACCENT : Palette.ACCENT_MID;
        if (barHeight > 0) {
            canvas.fill(ink, centre - thickness / 2, base, thickness, Math.max(barHeight, 0.8f));
        }
        TextStyle value = bar.emphasised() ? Styles.NOTE.bold().in(Tone.PLAIN.ink()) : Styles.NOTE;
        ChartText.centred(place, bar.text(), value.sized(6.8f, 9), centre, base + barHeight + 6);
        TextStyle label = bar.emphasised() ? Styles.NOTE.bold().in(Tone.PLAIN.ink()) : Styles.NOTE;
        ChartText.centred(place, bar.label(), label.sized(6.8f, 9), centre, base - 7.5f);
    }
}
