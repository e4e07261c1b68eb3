package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How requests and errors become an availability: the period is cut into slices of equal length, from its first moment
 * on. Time without data is charged as the formula's UNKNOWN; an empty slice that somebody watched has no error.
 *
 * @param length of a slice, whole minutes that divide a day; default five minutes
 * @param figure default MEAN_ERROR_RATE
 * @param downAbove a slice is down if more than this percentage of its requests failed; 0 to below 100, for DOWN_SLICES
 * @param minimumConsecutive fewer down slices in a row are not charged; for DOWN_SLICES; default 1
 * @param minimumRequests a slice with fewer requests is never down; for DOWN_SLICES; default 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SliceRule(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration length,
        SliceFigure figure,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal downAbove,

        int minimumConsecutive,
        int minimumRequests) {

    /** Five minutes, mean error rate. */
    public static final SliceRule DEFAULT =
            new SliceRule(Duration.ofMinutes(5), SliceFigure.MEAN_ERROR_RATE, null, 1, 0);

    private static final int MOST_CONSECUTIVE = 100_000;
    private static final int MOST_REQUESTS = 1_000_000_000;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public SliceRule {
        long millis = length.toMillis();
        if (millis < 60_000 || millis % 60_000 != 0 || Duration.ofDays(1).toMillis() % millis != 0) {
            throw new InvalidInput("length", "metric.slice.length");
        }
        if ((figure == SliceFigure.DOWN_SLICES) != (downAbove != null)) {
            throw new InvalidInput("downAbove", "metric.slice.downAbove");
        }
        downAbove = Decimals.withinOrNull("downAbove", downAbove, "0", "99.999999999999");
        if (minimumConsecutive < 1 || minimumConsecutive > MOST_CONSECUTIVE) {
            throw new InvalidInput("minimumConsecutive", "input.whole", 1, MOST_CONSECUTIVE);
        }
        if (minimumRequests < 0 || minimumRequests > MOST_REQUESTS) {
            throw new InvalidInput("minimumRequests", "input.whole", 0, MOST_REQUESTS);
        }
    }

    @JsonCreator
    static SliceRule read(
            @JsonProperty("length") @Nullable String length,
            @JsonProperty("figure") @Nullable String figure,
            @JsonProperty("downAbove") @Nullable String downAbove,
            @JsonProperty("minimumConsecutive") @Nullable String minimumConsecutive,
            @JsonProperty("minimumRequests") @Nullable String minimumRequests) {
        return new SliceRule(
                length == null ? DEFAULT.length : Input.duration("length", length),
                Input.choice("figure", figure, SliceFigure.class, DEFAULT.figure),
                downAbove == null ? null : Input.decimal("downAbove", downAbove),
                minimumConsecutive == null
                        ? 1
                        : Input.whole("minimumConsecutive", minimumConsecutive, 1, MOST_CONSECUTIVE),
                minimumRequests == null ? 0 : Input.whole("minimumRequests", minimumRequests, 0, MOST_REQUESTS));
    }
}
