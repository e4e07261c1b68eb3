package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the vendor's response to tickets is timed. The limit is the clause's commitment in minutes; a response exactly on
 * it is in time.
 *
 * @param start default NOTIFICATION
 * @param pauses waiting for these reasons stops the clock; default none does
 * @param exclusionsPause accepted exclusions of the service stop the clock; default no
 * @param hours in which the clock runs; the formula's service hours if null, else at all hours
 * @param lowestPriority tickets of this priority and those above it (smaller numbers) count; 1 to 5, default 1
 * @param share percentage of the period's tickets that must be answered in time; above 0; default 100, so that each
 *     late one breaks the promise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseRule(
        ClockStart start,
        Set<PauseReason> pauses,
        boolean exclusionsPause,
        @Nullable ServiceHours hours,
        int lowestPriority,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share) {

    /** Tickets of the first priority, each, from our notification on, without a pause. */
    public static final ResponseRule DEFAULT =
            new ResponseRule(ClockStart.NOTIFICATION, Set.of(), false, null, 1, BigDecimal.valueOf(100));

    private static final int LOWEST = 5;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public ResponseRule {
        EnumSet<PauseReason> sorted = EnumSet.noneOf(PauseReason.class);
        sorted.addAll(pauses);
        pauses = Collections.unmodifiableSet(sorted);
        if (lowestPriority < 1 || lowestPriority > LOWEST) {
            throw new InvalidInput("lowestPriority", "input.whole", 1, LOWEST);
        }
        share = Decimals.within("share", share, "0", "100");
        if (share.signum() == 0) {
            throw new InvalidInput("share", "metric.percent.positive");
        }
    }

    @JsonCreator
    static ResponseRule read(
            @JsonProperty("start") @Nullable String start,
            @JsonProperty("pauses") @Nullable List<@Nullable String> pauses,
            @JsonProperty("exclusionsPause") @Nullable Boolean exclusionsPause,
            @JsonProperty("hours") @Nullable ServiceHours hours,
            @JsonProperty("lowestPriority") @Nullable String lowestPriority,
            @JsonProperty("share") @Nullable String share) {
        return new ResponseRule(
                Input.choice("start", start, ClockStart.class, ClockStart.NOTIFICATION),
                pauses == null ? Set.of() : reasons(pauses),
                Boolean.TRUE.equals(exclusionsPause),
                hours,
                lowestPriority == null ? 1 : Input.whole("lowestPriority", lowestPriority, 1, LOWEST),
                share == null ? DEFAULT.share : Input.decimal("share", share));
    }

    /** The same rule with the clock running in other hours. */
    public ResponseRule withHours(@Nullable ServiceHours others) {
        return new ResponseRule(start, pauses, exclusionsPause, others, lowestPriority, share);
    }

    private static Set<PauseReason> reasons(List<@Nullable String> names) {
        Set<PauseReason> reasons = EnumSet.noneOf(PauseReason.class);
        int position = 0;
        for (String name : names) {
            String field = "pauses[" + position++ + "]";
            reasons.add(Input.choice(field, Input.required(field, name), PauseReason.class));
        }
        return reasons;
    }
}
