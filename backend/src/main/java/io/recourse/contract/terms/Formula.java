package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a clause counts availability: data of the contract, not code. Applied in this order: states, combining, service
 * hours, exclusions, minimum outage, minute rule. What is not given in JSON takes the default named here.
 *
 * @param states how each state is charged. Defaults: DEGRADED up; MAINTENANCE, UNKNOWN and PENDING removed. UP is always
 *     up and DOWN always down.
 * @param degradedWeight part of WEIGHTED time that is down, 0 to 1; default 0
 * @param exclusionEffect default COUNTS_AS_UP
 * @param exclusionCap excluded time beyond it, in order of time, no longer excludes; default no cap
 * @param serviceHours default all the time
 * @param minimumOutage downtime in one piece that is shorter is not charged; default zero
 * @param minuteRule default NONE
 * @param minimumConsecutiveMinutes fewer down minutes in a row are not charged; used with a minute rule only; default 1
 * @param combine default ANY_DOWN
 * @param denominator default PERIOD
 * @param commitment promised percentage, 0 to 100; null gives a figure without a verdict
 * @param comparison default BELOW
 */
public record Formula(
        Map<State, StateCharge> states,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal degradedWeight,
        ExclusionEffect exclusionEffect,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration exclusionCap,

        @Nullable ServiceHours serviceHours,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration minimumOutage,
        MinuteRule minuteRule,
        int minimumConsecutiveMinutes,
        Combine combine,
        Denominator denominator,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal commitment,

        Comparison comparison) {

    /** Everything by default and no commitment. */
    public static final Formula DEFAULT = new Formula(
            Map.of(),
            BigDecimal.ZERO,
            ExclusionEffect.COUNTS_AS_UP,
            null,
            null,
            Duration.ZERO,
            MinuteRule.NONE,
            1,
            Combine.ANY_DOWN,
            Denominator.PERIOD,
            null,
            Comparison.BELOW);

    private static final int MINUTES_OF_A_YEAR = 527_040;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public Formula {
        states = completed(states);
        degradedWeight = Decimals.within("degradedWeight", degradedWeight, "0", "1");
        commitment = Decimals.withinOrNull("commitment", commitment, "0", "100");
        if (minimumConsecutiveMinutes < 1 || minimumConsecutiveMinutes > MINUTES_OF_A_YEAR) {
            throw new InvalidInput("minimumConsecutiveMinutes", "input.whole", 1, MINUTES_OF_A_YEAR);
        }
        if (minimumOutage.isNegative()) {
            throw new InvalidInput("minimumOutage", "input.duration");
        }
        if (exclusionCap != null && exclusionCap.isNegative()) {
            throw new InvalidInput("exclusionCap", "input.duration");
        }
    }

    /** Reads the formula object of {@code POST /api/v1/availability/calculate}. */
    @JsonCreator
    static Formula read(
            @JsonProperty("states") @Nullable Map<String, @Nullable String> states,
            @JsonProperty("degradedWeight") @Nullable String degradedWeight,
            @JsonProperty("exclusionEffect") @Nullable String exclusionEffect,
            @JsonProperty("exclusionCap") @Nullable String exclusionCap,
            @JsonProperty("serviceHours") @Nullable ServiceHours serviceHours,
            @JsonProperty("minimumOutage") @Nullable String minimumOutage,
            @JsonProperty("minuteRule") @Nullable String minuteRule,
            @JsonProperty("minimumConsecutiveMinutes") @Nullable String minimumConsecutiveMinutes,
            @JsonProperty("combine") @Nullable String combine,
            @JsonProperty("denominator") @Nullable String denominator,
            @JsonProperty("commitment") @Nullable String commitment,
            @JsonProperty("comparison") @Nullable String comparison) {
        return new Formula(
                states == null ? Map.of() : charges(states),
                degradedWeight == null ? BigDecimal.ZERO : Input.decimal("degradedWeight", degradedWeight),
                Input.choice("exclusionEffect", exclusionEffect, ExclusionEffect.class, ExclusionEffect.COUNTS_AS_UP),
                exclusionCap == null ? null : Input.duration("exclusionCap", exclusionCap),
                serviceHours,
                minimumOutage == null ? Duration.ZERO : Input.duration("minimumOutage", minimumOutage),
                Input.choice("minuteRule", minuteRule, MinuteRule.class, MinuteRule.NONE),
                minimumConsecutiveMinutes == null
                        ? 1
                        : Input.whole("minimumConsecutiveMinutes", minimumConsecutiveMinutes, 1, MINUTES_OF_A_YEAR),
                Input.choice("combine", combine, Combine.class, Combine.ANY_DOWN),
                Input.choice("denominator", denominator, Denominator.class, Denominator.PERIOD),
                commitment == null ? null : Input.decimal("commitment", commitment),
                Input.choice("comparison", comparison, Comparison.class, Comparison.BELOW));
    }

    /** How time in a state is charged. */
    public StateCharge chargeOf(State state) {
        StateCharge charge = states.get(state);
        return charge == null ? StateCharge.REMOVED : charge;
    }

    /** The same formula with another commitment, percent. */
    public Formula withCommitment(@Nullable BigDecimal percent) {
        return new Formula(
                states,
                degradedWeight,
                exclusionEffect,
                exclusionCap,
                serviceHours,
                minimumOutage,
                minuteRule,
                minimumConsecutiveMinutes,
                combine,
                denominator,
                percent,
                comparison);
    }

    private static Map<State, StateCharge> charges(Map<String, @Nullable String> texts) {
        Map<State, StateCharge> charges = new EnumMap<>(State.class);
        texts.forEach((state, charge) -> charges.put(
                Input.choice("states." + state, state, State.class),
                Input.choice("states." + state, Input.required("states." + state, charge), StateCharge.class)));
        return charges;
    }

    private static Map<State, StateCharge> completed(Map<State, StateCharge> given) {
        Map<State, StateCharge> states = new EnumMap<>(State.class);
        states.put(State.UP, StateCharge.UP);
        states.put(State.DOWN, StateCharge.DOWN);
        states.put(State.DEGRADED, StateCharge.UP);
        states.put(State.MAINTENANCE, StateCharge.REMOVED);
        states.put(State.UNKNOWN, StateCharge.REMOVED);
        states.put(State.PENDING, StateCharge.REMOVED);
        given.forEach((state, charge) -> {
            boolean fixed = state == State.UP || state == State.DOWN;
            if (fixed && charge != states.get(state)) {
                throw new InvalidInput("states." + state, "formula.states.fixed");
            }
            if (charge == StateCharge.WEIGHTED && state != State.DEGRADED) {
                throw new InvalidInput("states." + state, "formula.states.weighted");
            }
            states.put(state, charge);
        });
        return Collections.unmodifiableMap(states);
    }
}
