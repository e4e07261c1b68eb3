package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.money.Fraction;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a clause counts availability: data of the contract, not code. Applied in this order: states, combining, service
 * hours, exclusions (notice, allowance of the kind, cap), minimum outage, outage rounding or minute rule, mean of
 * components, rounding before the comparison. What is not given in JSON takes the default named here. What was added
 * after the first release is left out of JSON while it is the default, so that the text of an old clause, and with it
 * its hash, never changes.
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
 * @param exclusionAllowances excluded time of a kind in the period beyond its allowance, in order of time, no longer
 *     excludes; default no limit for any kind
 * @param maintenanceNotice planned maintenance that was announced later than this before its beginning, or of which no
 *     announcement is known, does not exclude; default none needed
 * @param outageRounding default NONE; with a minute rule it would mean nothing, and is refused
 * @param compareDecimals decimals to which the percentage is rounded, half up, before it is compared with the
 *     commitment, 0 to 12; default null, not rounded
 * @param componentWeights weights of components by their names, for WEIGHTED; one that is not named weighs 1
 * @param allowancesMonthlyIn zone in whose calendar months the allowances are counted anew, for a clause whose period is
 *     longer than a month; without allowances it would mean nothing, and is refused. Default null, once in the period
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

        Comparison comparison,
        Map<ExclusionKind, Duration> exclusionAllowances,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration maintenanceNotice,

        OutageRounding outageRounding,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer compareDecimals,

        Map<String, BigDecimal> componentWeights,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ZoneId allowancesMonthlyIn) {

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
    private static final int MOST_DECIMALS = 12;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public Formula {
        states = StateCharges.completed(states);
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
        exclusionAllowances = FormulaMaps.checkedAllowances(exclusionAllowances);
        if (maintenanceNotice != null && maintenanceNotice.isNegative()) {
            throw new InvalidInput("maintenanceNotice", "input.duration");
        }
        if (outageRounding != OutageRounding.NONE && minuteRule != MinuteRule.NONE) {
            throw new InvalidInput("outageRounding", "formula.roundingOrMinutes");
        }
        if (compareDecimals != null && (compareDecimals < 0 || compareDecimals > MOST_DECIMALS)) {
            throw new InvalidInput("compareDecimals", "input.whole", 0, MOST_DECIMALS);
        }
        componentWeights = FormulaMaps.checkedWeights(componentWeights);
        if (combine != Combine.WEIGHTED && !componentWeights.isEmpty()) {
            throw new InvalidInput("componentWeights", "formula.weightsUnused");
        }
        if (allowancesMonthlyIn != null && exclusionAllowances.isEmpty()) {
            throw new InvalidInput("allowancesMonthlyIn", "formula.allowancesMissing");
        }
    }

    /** The options of the first release; the others by default. */
    public Formula(
            Map<State, StateCharge> states,
            BigDecimal degradedWeight,
            ExclusionEffect exclusionEffect,
            @Nullable Duration exclusionCap,
            @Nullable ServiceHours serviceHours,
            Duration minimumOutage,
            MinuteRule minuteRule,
            int minimumConsecutiveMinutes,
            Combine combine,
            Denominator denominator,
            @Nullable BigDecimal commitment,
            Comparison comparison) {
        this(
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
                commitment,
                comparison,
                Map.of(),
                null,
                OutageRounding.NONE,
                null,
                Map.of(),
                null);
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
            @JsonProperty("comparison") @Nullable String comparison,
            @JsonProperty("exclusionAllowances") @Nullable Map<String, @Nullable String> exclusionAllowances,
            @JsonProperty("maintenanceNotice") @Nullable String maintenanceNotice,
            @JsonProperty("outageRounding") @Nullable String outageRounding,
            @JsonProperty("compareDecimals") @Nullable String compareDecimals,
            @JsonProperty("componentWeights") @Nullable Map<String, @Nullable String> componentWeights,
            @JsonProperty("allowancesMonthlyIn") @Nullable String allowancesMonthlyIn) {
        return new Formula(
                StateCharges.read(states),
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
                Input.choice("comparison", comparison, Comparison.class, Comparison.BELOW),
                FormulaMaps.readAllowances(exclusionAllowances),
                maintenanceNotice == null ? null : Input.duration("maintenanceNotice", maintenanceNotice),
                Input.choice("outageRounding", outageRounding, OutageRounding.class, OutageRounding.NONE),
                compareDecimals == null ? null : Input.whole("compareDecimals", compareDecimals, 0, MOST_DECIMALS),
                FormulaMaps.readWeights(componentWeights),
                allowancesMonthlyIn == null ? null : Input.zone("allowancesMonthlyIn", allowancesMonthlyIn));
    }

    /** How time in a state is charged. */
    public StateCharge chargeOf(State state) {
        StateCharge charge = states.get(state);
        return charge == null ? StateCharge.REMOVED : charge;
    }

    /** Weight of a component in the mean. */
    public BigDecimal weightOf(String component) {
        return componentWeights.getOrDefault(component, BigDecimal.ONE);
    }

    /** The same formula with another commitment, percent. */
    public Formula withCommitment(@Nullable BigDecimal percent) {
        return Objects.equals(percent, commitment) ? this : with(serviceHours, percent);
    }

    /** The same formula with other service hours. */
    public Formula withHours(@Nullable ServiceHours hours) {
        return with(hours, commitment);
    }

    /** An availability, as a part of one, as the contract compares it: exact, or with its percentage rounded half up. */
    public Fraction compared(Fraction availability) {
        return compareDecimals == null
                ? availability
                : Fraction.of(availability.toDecimal(compareDecimals + 2, RoundingMode.HALF_UP));
    }

    /** The same formula where every exclusion takes effect, as long and as late as it may be. */
    public Formula withoutLimits() {
        return new Formula(
                states,
                degradedWeight,
                exclusionEffect,
                null,
                serviceHours,
                minimumOutage,
                minuteRule,
                minimumConsecutiveMinutes,
                combine,
                denominator,
                commitment,
                comparison,
                Map.of(),
                null,
                outageRounding,
                compareDecimals,
                componentWeights,
                null);
    }

    /** True if not every exclusion takes effect as a whole. */
    public boolean limitsExclusions() {
        return exclusionCap != null || maintenanceNotice != null || !exclusionAllowances.isEmpty();
    }

    private Formula with(@Nullable ServiceHours hours, @Nullable BigDecimal percent) {
        return new Formula(
                states,
                degradedWeight,
                exclusionEffect,
                exclusionCap,
                hours,
                minimumOutage,
                minuteRule,
                minimumConsecutiveMinutes,
                combine,
                denominator,
                percent,
                comparison,
                exclusionAllowances,
                maintenanceNotice,
                outageRounding,
                compareDecimals,
                componentWeights,
                allowancesMonthlyIn);
    }

    @JsonProperty("exclusionAllowances")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> allowanceTexts() {
        return FormulaMaps.texts(exclusionAllowances);
    }

    @JsonProperty("outageRounding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    OutageRounding roundingUnlessNone() {
        return outageRounding == OutageRounding.NONE ? null : outageRounding;
    }

    @JsonProperty("componentWeights")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> weightTexts() {
        return FormulaMaps.texts(componentWeights);
    }
}
