package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A right to end the contract because the promise was missed too often. Datadog: two months in a row; Workday: so many
 * within six rolling months.
 *
 * @param misses how many missed periods give it, 1 to 60
 * @param within among how many consecutive periods they must lie; equal to {@code misses} if they must follow each other
 * @param below a period counts as missed below this percentage; null for the commitment itself
 * @param exerciseDays the right is used within so many days after the last of these periods ended; null if it does not
 *     lapse
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerminationRight(
        int misses,
        int within,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal below,

        @Nullable Integer exerciseDays) {

    private static final int MOST = 60;
    private static final int MOST_DAYS = 3660;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public TerminationRight {
        if (misses < 1 || misses > MOST) {
            throw new InvalidInput("misses", "input.whole", 1, MOST);
        }
        if (within < misses || within > MOST) {
            throw new InvalidInput("within", "input.whole", misses, MOST);
        }
        below = Decimals.withinOrNull("below", below, "0", "100");
        if (exerciseDays != null && (exerciseDays < 1 || exerciseDays > MOST_DAYS)) {
            throw new InvalidInput("exerciseDays", "input.whole", 1, MOST_DAYS);
        }
    }

    @JsonCreator
    static TerminationRight read(
            @JsonProperty("misses") @Nullable String misses,
            @JsonProperty("within") @Nullable String within,
            @JsonProperty("below") @Nullable String below,
            @JsonProperty("exerciseDays") @Nullable String exerciseDays) {
        int needed = Input.whole("misses", Input.required("misses", misses), 1, MOST);
        return new TerminationRight(
                needed,
                within == null ? needed : Input.whole("within", within, 1, MOST),
                below == null ? null : Input.decimal("below", below),
                exerciseDays == null ? null : Input.whole("exerciseDays", exerciseDays, 1, MOST_DAYS));
    }

    /** True if the missed periods must follow each other. */
    @JsonIgnore
    public boolean isConsecutive() {
        return within == misses;
    }
}
