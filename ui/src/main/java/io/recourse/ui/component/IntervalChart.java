package io.recourse.ui.component;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spans over time in rows (one row per component or source), coloured by what they are charged as; the wheel and the
 * slider zoom in to the second. Its table lists what is drawn: every span, or steps where there are too many of them.
 */
public final class IntervalChart {

    private static final int ROW_PIXELS = 44;
    private static final int FRAME_PIXELS = 96;

    private IntervalChart() {}

    /**
     * A span, half-open.
     *
     * @param row name of its row
     * @param what its charge or state in words
     */
    public record Span(
            String row,
            Instant from,
            Instant to,
            Tone tone,
            String what,
            @Nullable String path) {}

    /** Draws the spans of a period; the zone is the one of the axis and of the table. */
    public static ChartFrame of(String description, Instant from, Instant to, ZoneId zone, List<Span> all) {
        CoarseSpans coarse = new CoarseSpans(from, to);
        List<Span> spans = coarse.of(all);
        List<String> rows = spans.stream().map(Span::row).distinct().toList();
        ObjectNode options = ChartOptions.cartesian("");
        options.withObject("/grid").put("bottom", 56);
        options.withObject("/tooltip").put("trigger", "item");
        ObjectNode x = options.putObject("xAxis").put("type", "time");
        x.put("min", shown(from, zone)).put("max", shown(to, zone));
        x.putObject("axisLabel").put("color", "--rc-ink-quiet").put("hideOverlap", true);
        x.putObject("axisLine").putObject("lineStyle").put("color", "--rc-line-strong");
        ObjectNode y = options.putObject("yAxis");
        ChartOptions.categories(y, rows);
        y.put("inverse", true);
        zoom(options.putArray("dataZoom"));
        ObjectNode series = options.putArray("series")
                .addObject()
                .put("type", "custom")
                .put("rcKind", "interval")
                .put("clip", true);
        series.putObject("encode").put("y", 2).putArray("x").add(0).add(1);
        ArrayNode data = series.putArray("data");
        spans.forEach(span -> draw(data.addObject(), span, rows.indexOf(span.row()), zone));
        ChartFrame frame = new ChartFrame(description, options, table(description, zone, spans))
                .height(FRAME_PIXELS + ROW_PIXELS * Math.max(1, rows.size()) + "px");
        if (CoarseSpans.isNeeded(all)) {
            frame.note(UiTexts.text(
                    "component.interval.coarse",
                    Formats.current().number(CoarseSpans.MOST),
                    Formats.current().exactDuration(coarse.step())));
        }
        return frame;
    }

    private static void draw(ObjectNode item, Span span, int row, ZoneId zone) {
        item.putArray("value")
                .add(shown(span.from(), zone))
                .add(shown(span.to(), zone))
                .add(row);
        item.put("text", sentence(span, zone));
        if (span.path() != null) {
            item.put("path", span.path());
        }
        ObjectNode style = item.putObject("itemStyle").put("color", span.tone().color());
        if (span.tone() == Tone.UNKNOWN || span.tone() == Tone.EXCLUDED) {
            ObjectNode decal = style.putObject("decal").put("symbol", "rect").put("color", "--rc-surface");
            decal.putArray("dashArrayX").add(1).add(0);
            decal.putArray("dashArrayY").add(2).add(4);
            decal.put("rotation", span.tone() == Tone.UNKNOWN ? -0.785 : 0.785);
        }
    }

    private static void zoom(ArrayNode zooms) {
        zooms.addObject().put("type", "inside").put("filterMode", "weakFilter").put("zoomOnMouseWheel", "ctrl");
        zooms.addObject()
                .put("type", "slider")
                .put("filterMode", "weakFilter")
                .put("height", 18)
                .put("bottom", 8)
                .put("borderColor", "--rc-line")
                .put("fillerColor", "--rc-selected")
                .put("showDetail", false)
                .put("brushSelect", false);
    }

    private static DataTable table(String description, ZoneId zone, List<Span> spans) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                description,
                UiTexts.text("component.interval.row"),
                UiTexts.text("component.interval.from", zone.getId()),
                UiTexts.text("component.interval.to", zone.getId()),
                ">" + UiTexts.text("component.interval.length"),
                UiTexts.text("component.interval.what"));
        for (Span span : new ArrayList<>(spans)) {
            table.row(
                    span.row(),
                    new FigureText(formats.exact(span.from(), zone)),
                    new FigureText(formats.exact(span.to(), zone)),
                    formats.duration(Duration.between(span.from(), span.to())),
                    new Badge(span.tone(), span.what()));
        }
        return table;
    }

    private static String sentence(Span span, ZoneId zone) {
        Formats formats = Formats.current();
        return UiTexts.beside(
                span.what(),
                formats.exact(span.from(), zone) + " – " + formats.exact(span.to(), zone),
                formats.duration(Duration.between(span.from(), span.to())));
    }

    /** The chart's axis knows only the browser's zone, so it is given local times of ours without one. */
    private static String shown(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().toString();
    }
}
