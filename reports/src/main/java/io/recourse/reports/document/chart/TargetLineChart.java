package io.recourse.reports.document.chart;

import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Ink;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line over time with the promised value, oldest at the left in every language. A value below the target is a
 * filled diamond, one that keeps it a ring, so the shapes tell what the colours tell. Missing values leave a gap.
 *
 * @param points from left to right
 * @param target promised value
 * @param targetText name of the target with its value
 * @param limit largest possible value
 * @param axisText writes a value of the axis
 * @param height in points
 */
public record TargetLineChart(
        List<Point> points,
        double target,
        String targetText,
        double limit,
        DoubleFunction<String> axisText,
        float height)
        implements Chart {

    private static final float AXIS = 38;
    private static final float LABELS = 14;
    private static final float ABOVE = 12;
    private static final TextStyle TEXT = Styles.NOTE.sized(6.8f, 9);

    /**
     * A value.
     *
     * @param label below the axis
     * @param value null where there is none
     * @param kept whether the promise was kept
     */
    public record Point(String label, @Nullable Double value, boolean kept) {}

    @Override
    public void draw(Place place) {
        double lowest = target;
        for (Point point : points) {
            lowest = point.value() == null ? lowest : Math.min(lowest, point.value());
        }
        Scale scale = Scale.upTo(lowest, limit);
        Place plot = place.at(place.left() + AXIS, place.top() - ABOVE, place.width() - AXIS);
        float room = height - ABOVE - LABELS;
        grid(plot, scale, room);
        line(plot, scale, room);
    }

    private void grid(Place plot, Scale scale, float room) {
        Canvas canvas = plot.canvas();
        for (double mark = scale.least(); mark <= scale.most() + scale.step() / 1e6; mark += scale.step()) {
            float y = y(plot, scale, room, mark);
            canvas.line(Palette.RULE, 0.4f, plot.left(), y, plot.right(), y);
            ChartText.endingAt(plot, axisText.apply(mark), TEXT, plot.left() - 5, y);
        }
        float y = y(plot, scale, room, target);
        canvas.dashes(Palette.WARN, 0.9f, plot.left(), y, plot.right(), y);
        ChartText.endingAt(plot, targetText, TEXT.in(Palette.WARN), plot.right(), plot.top() + 6);
    }

    private void line(Place plot, Scale scale, float room) {
        Canvas canvas = plot.canvas();
        float slot = plot.width() / Math.max(1, points.size());
        for (int index = 0; index < points.size(); index++) {
            Point point = points.get(index);
            float x = plot.left() + slot * (index + 0.5f);
            ChartText.centred(plot, point.label(), TEXT, x, plot.top() - room - 8);
            Double before = index == 0 ? null : points.get(index - 1).value();
            if (point.value() != null && before != null) {
                float fromY = y(plot, scale, room, before);
                canvas.line(Palette.ACCENT, 1.1f, x - slot, fromY, x, y(plot, scale, room, point.value()));
            }
        }
        for (int index = 0; index < points.size(); index++) {
            Double value = points.get(index).value();
            if (value != null) {
                float x = plot.left() + slot * (index + 0.5f);
                point(canvas, points.get(index).kept(), x, y(plot, scale, room, value));
            }
        }
    }

    private static void point(Canvas canvas, boolean kept, float x, float y) {
        if (kept) {
            canvas.dot(Palette.ACCENT, x, y, 2.6f);
            canvas.dot(Ink.WHITE, x, y, 1.4f);
        } else {
            canvas.path(Palette.BAD, 0, true, x, y + 3.6f, x + 3.6f, y, x, y - 3.6f, x - 3.6f, y);
        }
    }

    private static float y(Place plot, Scale scale, float room, double value) {
        return plot.top() - room + (float) (scale.share(value) * room);
    }
}
