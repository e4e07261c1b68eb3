package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import io.recourse.assessment.Figure;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PercentText;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures of any metric in the unit in which people read them. */
public final class FigureWords {

    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    private FigureWords() {}

    /** What was measured: a percentage, or a number of failures; a dash where nothing was counted. */
    public static Component value(Figure figure) {
        return isCount(figure) ? new FigureText(valueText(figure)) : new PercentText(figure.availability());
    }

    /** The same as text. */
    public static String valueText(Figure figure) {
        Formats formats = Formats.current();
        Integer failures = figure.failures();
        if (failures == null) {
            return formats.measured(figure.availability());
        }
        return figure.met() == null ? Formats.NONE : formats.number(failures);
    }

    /** What it is compared with: a percentage, or how many failures are allowed. */
    public static String promise(Figure figure) {
        return isCount(figure)
                ? UiTexts.text(
                        "assessment.atMost",
                        figure.commitment().stripTrailingZeros().toPlainString())
                : Formats.current().percent(figure.commitment());
    }

    /** The same with the limit that each sample or ticket must keep. */
    public static String promise(Figure figure, ClauseTerms terms) {
        return figure.metric() == Metric.LATENCY || figure.metric() == Metric.RESPONSE_TIME
                ? UiTexts.text("assessment.within", promise(figure), limit(terms.commitment()))
                : promise(figure);
    }

    /** An amount in the unit of the figure, such as {@code 12 tickets}. */
    public static FigureText amount(Figure figure, long amount) {
        Formats formats = Formats.current();
        if (figure.unit() == Figure.Unit.USER_MILLISECOND) {
            BigDecimal minutes = BigDecimal.valueOf(amount).divide(MILLIS_OF_A_MINUTE, 3, RoundingMode.HALF_UP);
            return new FigureText(UiTexts.text(
                    "assessment.amount.USER_MILLISECOND", formats.decimal(minutes, 0, 3, RoundingMode.HALF_UP)));
        }
        if (figure.unit() == Figure.Unit.MILLISECOND) {
            return new FigureText(formats.duration(Duration.ofMillis(amount)));
        }
        String key = "assessment.amount." + figure.unit() + (amount == 1 ? ".one" : "");
        return new FigureText(UiTexts.text(key, formats.number(amount)));
    }

    /** Minutes of a commitment; milliseconds where it is less than a second. */
    private static String limit(BigDecimal minutes) {
        BigDecimal millis = minutes.multiply(MILLIS_OF_A_MINUTE).setScale(0, RoundingMode.HALF_UP);
        Formats formats = Formats.current();
        return millis.compareTo(BigDecimal.valueOf(1_000)) < 0
                ? UiTexts.text("assessment.milliseconds", formats.number(millis.longValueExact()))
                : formats.duration(Duration.ofMillis(millis.longValueExact()));
    }

    private static boolean isCount(Figure figure) {
        return figure.failures() != null;
    }
}
