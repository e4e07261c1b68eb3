package io.recourse.ui.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The charts of the application, each with its table. Labels come ready in the reader's language. */
public final class Charts {

    /** Pixels beside the longest bar, enough for an amount in millions with its currency. */
    private static final int ROOM_FOR_FIGURE = 120;

    private Charts() {}

    /** A named row of values, one per category; null where there is none. */
    public record Series(String name, List<@Nullable BigDecimal> values) {}

    /** A bar that leads somewhere. */
    public record Bar(
            String label,
            BigDecimal value,
            String figure,
            Tone tone,
            @Nullable String path) {}

    /** A line across the chart, for example a commitment. */
    public record Threshold(String name, BigDecimal value, Tone tone) {}

    /**
     * Lines over categories, with thresholds; the axis begins just below the smallest value, because availability
     * lives between 99 and 100.
     *
     * @param suffix of each value, for example {@code %}
     */
    public static ChartFrame lines(
            String description,
            List<String> categories,
            List<Series> series,
            List<Threshold> thresholds,
            String suffix) {
        ObjectNode options = ChartOptions.cartesian(suffix);
        ChartOptions.categories(options.putObject("xAxis"), categories);
        ObjectNode y = ChartOptions.values(options.putObject("yAxis"));
        ChartOptions.fit(y, series, thresholds, suffix);
        ArrayNode list = options.putArray("series");
        for (int index = 0; index < series.size(); index++) {
            ObjectNode line = list.addObject()
                    .put("type", "line")
                    .put("name", series.get(index).name())
                    .put("symbolSize", 6)
                    .put("color", "--rc-series-" + (index % 6 + 1));
            line.put(
                    "symbol",
                    List.of("circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect")
                            .get(index % 6));
            ArrayNode data = line.putArray("data");
            series.get(index).values().forEach(data::add);
        }
        if (!list.isEmpty()) {
            ChartOptions.thresholds((ObjectNode) list.get(0), thresholds);
        }
        ChartOptions.legend(options, series.size() > 1);
        return new ChartFrame(description, options, seriesTable(description, categories, series, suffix));
    }

    /** Stacked columns over categories: amounts by stage and month. */
    public static ChartFrame stackedColumns(
            String description, List<String> categories, List<Series> series, String suffix) {
        List<String> colors = IntStream.range(0, series.size())
                .mapToObj(index -> "--rc-series-" + (index % 6 + 1))
                .toList();
        return columns(description, categories, series, suffix, colors);
    }

    private static ChartFrame columns(
            String description, List<String> categories, List<Series> series, String suffix, List<String> colors) {
        ObjectNode options = ChartOptions.cartesian(suffix);
        ChartOptions.categories(options.putObject("xAxis"), categories);
        ChartOptions.values(options.putObject("yAxis"));
        ArrayNode list = options.putArray("series");
        for (int index = 0; index < series.size(); index++) {
            ObjectNode column = list.addObject()
                    .put("type", "bar")
                    .put("stack", "all")
                    .put("barMaxWidth", 36)
                    .put("name", series.get(index).name())
                    .put("color", colors.get(index));
            ArrayNode data = column.putArray("data");
            series.get(index).values().forEach(data::add);
        }
        ChartOptions.legend(options, series.size() > 1);
        return new ChartFrame(description, options, seriesTable(description, categories, series, suffix));
    }

    /** Kept and missed promises, stacked over categories, in the colours of the two verdicts. */
    public static ChartFrame verdicts(String description, List<String> categories, Series met, Series missed) {
        return columns(
                description, categories, List.of(met, missed), "", List.of(Tone.MET.color(), Tone.MISSED.color()));
    }

    /** Horizontal bars, the first on top; a bar with a path is a link. */
    public static ChartFrame bars(String description, String labelHeader, String valueHeader, List<Bar> bars) {
        ObjectNode options = ChartOptions.cartesian("");
        ChartOptions.values(options.putObject("xAxis"));
        ObjectNode y = options.putObject("yAxis");
        ChartOptions.categories(y, bars.stream().map(Bar::label).toList());
        y.put("inverse", true);
        options.withObject("/tooltip").put("trigger", "item");
        options.withObject("/grid").put("right", ROOM_FOR_FIGURE);
        ObjectNode series =
                options.putArray("series").addObject().put("type", "bar").put("barMaxWidth", 22);
        ArrayNode data = series.putArray("data");
        bars.forEach(bar -> ChartOptions.bar(data.addObject(), bar, bar.value(), "right"));
        DataTable table = new DataTable(description, labelHeader, ">" + valueHeader);
        bars.forEach(
                bar -> table.row(bar.path() == null ? bar.label() : Links.to(bar.path(), bar.label()), bar.figure()));
        return new ChartFrame(description, options, table);
    }

    /**
     * A waterfall: each step begins where the one before ended; steps may be negative. Shows how computed credit
     * became money.
     */
    public static ChartFrame waterfall(String description, String labelHeader, String valueHeader, List<Bar> steps) {
        ObjectNode options = ChartOptions.cartesian("");
        ChartOptions.categories(
                options.putObject("xAxis"), steps.stream().map(Bar::label).toList());
        ChartOptions.values(options.putObject("yAxis"));
        options.withObject("/tooltip").put("trigger", "item");
        ArrayNode list = options.putArray("series");
        ObjectNode lift = list.addObject()
                .put("type", "bar")
                .put("stack", "all")
                .put("silent", true)
                .put("barMaxWidth", 48);
        lift.putObject("itemStyle").put("color", "transparent");
        ArrayNode lifts = lift.putArray("data");
        ArrayNode data = list.addObject()
                .put("type", "bar")
                .put("stack", "all")
                .put("barMaxWidth", 48)
                .putArray("data");
        BigDecimal level = BigDecimal.ZERO;
        for (Bar step : steps) {
            BigDecimal end = level.add(step.value());
            lifts.add(level.min(end));
            ChartOptions.bar(data.addObject(), step, step.value().abs(), "top");
            level = end;
        }
        DataTable table = new DataTable(description, labelHeader, ">" + valueHeader);
        steps.forEach(step ->
                table.row(step.path() == null ? step.label() : Links.to(step.path(), step.label()), step.figure()));
        return new ChartFrame(description, options, table);
    }

    private static DataTable seriesTable(
            String description, List<String> categories, List<Series> series, String suffix) {
        String[] headers = new String[series.size() + 1];
        headers[0] = UiTexts.text("component.chart.category");
        for (int index = 0; index < series.size(); index++) {
            headers[index + 1] = ">" + series.get(index).name();
        }
        DataTable table = new DataTable(description, headers);
        for (int row = 0; row < categories.size(); row++) {
            Object[] cells = new Object[headers.length];
            cells[0] = categories.get(row);
            for (int index = 0; index < series.size(); index++) {
                BigDecimal value = series.get(index).values().get(row);
                cells[index + 1] = value == null ? Formats.NONE : ChartOptions.figure(value) + suffix;
            }
            table.row(cells);
        }
        return table;
    }
}
