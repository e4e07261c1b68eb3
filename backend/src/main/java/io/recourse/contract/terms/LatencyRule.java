package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many delays must keep the limit, which is the clause's commitment in minutes. A delay of exactly the limit keeps it.
 *
 * @param statistic default SHARE
 * @param percent of all samples that must keep the limit, or the percentile that must; above 0, at most 100; default 100
 */
public record LatencyRule(
        LatencyStatistic statistic,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent) {

    /** Every sample. */
    public static final LatencyRule DEFAULT = new LatencyRule(LatencyStatistic.SHARE, BigDecimal.valueOf(100));

    /** Throws InvalidInput naming the field that breaks a rule. */
    public LatencyRule {
        percent = Decimals.within("percent", percent, "0", "100");
        if (percent.signum() == 0) {
            throw new InvalidInput("percent", "metric.percent.positive");
        }
    }

    @JsonCreator
    static LatencyRule read(
            @JsonProperty("statistic") @Nullable String statistic, @JsonProperty("percent") @Nullable String percent) {
        return new LatencyRule(
                Input.choice("statistic", statistic, LatencyStatistic.class, LatencyStatistic.SHARE),
                percent == null ? DEFAULT.percent : Input.decimal("percent", percent));
    }
}
