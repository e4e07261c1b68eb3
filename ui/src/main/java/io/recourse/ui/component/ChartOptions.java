package io.recourse.ui.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts that all charts share: axes, grid, tooltip, legend, thresholds. */
final class ChartOptions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LABEL_SIZE = 12;

    private ChartOptions() {}

    static ObjectNode cartesian(String suffix) {
        ObjectNode options = JSON.createObjectNode();
        options.putObject("rcFormat").put("suffix", suffix);
        options.putObject("textStyle").put("color", "--rc-ink-quiet");
        options.putObject("grid")
                .put("left", 8)
                .put("right", 16)
                .put("top", 16)
                .put("bottom", 8)
                .put("outerBoundsMode", "same");
        ObjectNode tooltip = options.putObject("tooltip").put("trigger", "axis").put("confine", true);
        tooltip.put("backgroundColor", "--rc-surface-raised").put("borderColor", "--rc-line");
        tooltip.putObject("textStyle").put("color", "--rc-ink").put("fontSize", LABEL_SIZE);
        return options;
    }

    static void categories(ObjectNode axis, List<String> categories) {
        axis.put("type", "category");
        ArrayNode data = axis.putArray("data");
        categories.forEach(data::add);
        axis.putObject("axisTick").put("show", false);
        axis.putObject("axisLine").putObject("lineStyle").put("color", "--rc-line-strong");
        axis.putObject("axisLabel")
                .put("color", "--rc-ink-quiet")
                .put("fontSize", LABEL_SIZE)
                .put("hideOverlap", true);
    }

    static ObjectNode values(ObjectNode axis) {
        axis.put("type", "value");
        axis.putObject("splitLine").putObject("lineStyle").put("color", "--rc-line");
        axis.putObject("axisLabel")
                .put("color", "--rc-ink-quiet")
                .put("fontSize", LABEL_SIZE)
                .put("hideOverlap", true)
                .put("rcFigures", true);
        return axis;
    }

    /** Sets the range to what is shown, with a little air; a percentage never reaches beyond 100, amounts begin at 0. */
    static void fit(ObjectNode axis, List<Charts.Series> series, List<Charts.Threshold> thresholds, String suffix) {
        List<BigDecimal> all = Stream.concat(
                        series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull),
                        thresholds.stream().map(Charts.Threshold::value))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        BigDecimal least = all.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = all.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal air = most.subtract(least).multiply(new BigDecimal("0.1")).max(new BigDecimal("0.01"));
        BigDecimal hundred = BigDecimal.valueOf(100);
        boolean percent = suffix.equals("%");
        BigDecimal top = percent ? most.add(air).min(hundred) : most.add(air);
        BigDecimal bottom = percent ? least.subtract(air) : least.min(BigDecimal.ZERO);
        axis.put("min", bottom.round(new MathContext(4, RoundingMode.FLOOR)));
        axis.put("max", top.round(new MathContext(5, RoundingMode.CEILING)));
    }

    static void thresholds(ObjectNode series, List<Charts.Threshold> thresholds) {
        if (thresholds.isEmpty()) {
            return;
        }
        ObjectNode lines = series.putObject("markLine").put("silent", true).put("symbol", "none");
        ArrayNode data = lines.putArray("data");
        for (Charts.Threshold threshold : thresholds) {
            ObjectNode line = data.addObject().put("name", threshold.name()).put("yAxis", threshold.value());
            line.putObject("lineStyle").put("color", threshold.tone().color()).put("type", "dashed");
            line.putObject("label")
                    .put("formatter", "{b}")
                    .put("position", "insideEndTop")
                    .put("backgroundColor", "--rc-surface")
                    .put("color", threshold.tone().color())
                    .put("fontSize", LABEL_SIZE);
        }
    }

    static void legend(ObjectNode options, boolean shown) {
        if (shown) {
            options.putObject("legend")
                    .put("type", "scroll")
                    .put("top", 0)
                    .putObject("textStyle")
                    .put("color", "--rc-ink")
                    .put("fontSize", LABEL_SIZE);
            options.withObject("/grid").put("top", 40);
        }
    }

    /** A bar with its figure beside it; inside, it would be cut off by a short bar. */
    static void bar(ObjectNode item, Charts.Bar bar, BigDecimal length, String labelPosition) {
        item.put("value", length);
        item.put("text", bar.label() + ": " + bar.figure());
        if (bar.path() != null) {
            item.put("path", bar.path());
        }
        item.putObject("itemStyle").put("color", bar.tone().color());
        item.putObject("label")
                .put("show", true)
                .put("position", labelPosition)
                .put("formatter", bar.figure())
                .put("fontSize", LABEL_SIZE)
                .put("color", "--rc-ink");
    }

    static String figure(BigDecimal value) {
        return Formats.current().decimal(value, 0, 4, RoundingMode.HALF_UP);
    }
}
