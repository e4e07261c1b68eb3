package io.recourse.reports.document.chart;

import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Ink;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;

/**
 * One cell for each day of a month. How far a cell is filled tells how much of the day was charged as downtime;
 * excluded and unknown time have a pattern of their own. Runs in reading direction.
 *
 * @param days from the first of the month
 */
public record DayStrip(List<Day> days) implements Chart {

    private static final float CELL = 17;
    private static final float NUMBERS = 10;
    private static final TextStyle TEXT = Styles.NOTE.sized(6.2f, 8);

    /** What a day was like. */
    public enum Kind {
        CLEAR,
        DOWN,
        EXCLUDED,
        UNKNOWN,
        /** Not over yet, or outside of the contract. */
        NONE
    }

    /**
     * A day.
     *
     * @param label number of the day
     * @param kind what it was like
     * @param share charged part of the day, 0 to 1
     */
    public record Day(String label, Kind kind, double share) {}

    @Override
    public float height() {
        return CELL + NUMBERS;
    }

    @Override
    public void draw(Place place) {
        float slot = place.width() / days.size();
        for (int index = 0; index < days.size(); index++) {
            float width = slot - 1.6f;
            cell(place, days.get(index), place.inline(slot * index + 0.8f, width), width);
        }
    }

    private static void cell(Place place, Day day, float left, float width) {
        Canvas canvas = place.canvas();
        float bottom = place.top() - CELL;
        switch (day.kind()) {
            case CLEAR -> canvas.fill(Palette.GOOD_SOFT, left, bottom, width, CELL);
            case DOWN -> {
                canvas.fill(Palette.BAD_SOFT, left, bottom, width, CELL);
                canvas.fill(Palette.BAD, left, bottom, width, filled(day.share()));
            }
            case EXCLUDED -> stripes(canvas, Palette.ACCENT_SOFT, Palette.ACCENT_MID, left, bottom, width);
            case UNKNOWN -> {
                canvas.fill(Palette.WARN_SOFT, left, bottom, width, CELL);
                ChartText.centred(place, "?", TEXT.in(Palette.WARN), left + width / 2, bottom + CELL / 2);
            }
            case NONE -> canvas.strokeRound(Palette.RULE, 0.5f, left, bottom, width, CELL, 0.1f);
        }
        ChartText.centred(place, day.label(), TEXT, left + width / 2, bottom - 5.5f);
    }

    /** Grows with the root, so that a minute is seen and a whole day does not hide it. */
    private static float filled(double share) {
        return (float) Math.max(1.6, Math.sqrt(Math.min(1, share)) * CELL);
    }

    private static void stripes(Canvas canvas, Ink ground, Ink stripe, float left, float bottom, float width) {
        canvas.fill(ground, left, bottom, width, CELL);
        for (float y = bottom + 2.5f; y < bottom + CELL; y += 4) {
            canvas.line(stripe, 0.7f, left, y, left + width, y);
        }
    }
}
