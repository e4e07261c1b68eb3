package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is counted as a failure; the clause's commitment is how many of them its period may have. A count over rolling
 * months is one over a rolling period.
 *
 * @param kind default OUTAGE
 * @param below percentage below which a month within the period is missed, counted from where windows and billing cycles
 *     begin; for MISSED_MONTH, and required there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureRule(
        FailureKind kind,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal below) {

    /** Outages. */
    public static final FailureRule DEFAULT = new FailureRule(FailureKind.OUTAGE, null);

    /** Throws InvalidInput naming the field that breaks a rule. */
    public FailureRule {
        if ((kind == FailureKind.MISSED_MONTH) != (below != null)) {
            throw new InvalidInput("below", "metric.failure.below");
        }
        below = Decimals.withinOrNull("below", below, "0", "100");
    }

    @JsonCreator
    static FailureRule read(
            @JsonProperty("kind") @Nullable String kind, @JsonProperty("below") @Nullable String below) {
        return new FailureRule(
                Input.choice("kind", kind, FailureKind.class, FailureKind.OUTAGE),
                below == null ? null : Input.decimal("below", below));
    }
}
