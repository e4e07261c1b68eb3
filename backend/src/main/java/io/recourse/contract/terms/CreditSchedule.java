package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause pays for a breach: the schedule object of {@code POST /api/v1/credits/calculate}.
 *
 * @param tiers of a tiered kind, in the order of the contract; each edge once
 * @param capPercentOfFee at most this percentage of the fee is paid; null if there is no cap. Of days, so many of the
 *     days over which the fee runs; of units, what they are worth by their price
 * @param minimum a credit below it is not paid; null if every credit is
 * @param minimumExclusive if true, a credit of exactly the minimum is not paid either (AWS: USD 1 or less is not issued)
 * @param amount for each minute or incident; null if points are given
 * @param points for each minute or incident: percentage points of the fee, or units if a unit is named; null if an amount
 *     is given
 * @param multiple of the fee of the affected time, for MULTIPLE_OF_AFFECTED_FEE
 * @param minuteRounding how minutes are counted, for PER_MINUTE; default EXACT
 * @param unit name of the unit, for USAGE_UNITS and for points that are not percentage points
 * @param unitPrice what one unit is worth to us, or by contract; null if unknown. A day is worth its part of the fee
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditSchedule(
        CreditKind kind,
        List<Tier> tiers,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal capPercentOfFee,

        @Nullable Money minimum,
        boolean minimumExclusive,
        @Nullable Money amount,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal points,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal multiple,

        MinuteRounding minuteRounding,
        @Nullable String unit,
        @Nullable Money unitPrice) {

    /** Pays nothing. */
    public static final CreditSchedule NONE = new CreditSchedule(
            CreditKind.NONE, List.of(), null, null, false, null, null, null, MinuteRounding.EXACT, null, null);

    private static final int MOST_TIERS = 50;
    private static final int LONGEST_UNIT = 100;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public CreditSchedule {
        tiers = List.copyOf(tiers);
        checkTiers(kind, tiers);
        capPercentOfFee = Decimals.withinOrNull("capPercentOfFee", capPercentOfFee, "0", "1000000");
        points = Decimals.withinOrNull("points", points, "0", "1000000");
        multiple = Decimals.withinOrNull("multiple", multiple, "0", "1000000");
        if (kind.isRated() && (amount == null) == (points == null)) {
            throw new InvalidInput("amount", "credit.amountOrPoints");
        }
        if (kind == CreditKind.MULTIPLE_OF_AFFECTED_FEE && multiple == null) {
            throw new InvalidInput("multiple", "input.required");
        }
        if (unit != null && unit.length() > LONGEST_UNIT) {
            throw new InvalidInput("unit", "input.tooLong", LONGEST_UNIT);
        }
        checkNotNegative("minimum", minimum);
        checkNotNegative("amount", amount);
        checkNotNegative("unitPrice", unitPrice);
    }

    /** A percentage of the fee by tier. */
    public static CreditSchedule tieredPercent(List<Tier> tiers, @Nullable BigDecimal capPercentOfFee) {
        return new CreditSchedule(
                CreditKind.TIERED_PERCENT,
                tiers,
                capPercentOfFee,
                null,
                false,
                null,
                null,
                null,
                MinuteRounding.EXACT,
                null,
                null);
    }

    /** The most that is paid of a fee, exactly, in its minor units; null if there is no cap. */
    public @Nullable Fraction most(Money fee) {
        return capPercentOfFee == null
                ? null
                : Fraction.of(fee.minorUnits())
                        .times(Fraction.of(capPercentOfFee))
                        .dividedBy(Fraction.of(100));
    }

    /** Why an amount is too small to be paid; null if it is paid, or if there is nothing to pay. */
    public @Nullable Message tooSmall(Money paid) {
        if (minimum == null || paid.isZero()) {
            return null;
        }
        int comparison = paid.compareTo(minimum);
        if (comparison > 0 || comparison == 0 && !minimumExclusive) {
            return null;
        }
        return Message.of(minimumExclusive ? "credit.step.notAboveMinimum" : "credit.step.belowMinimum", paid, minimum);
    }

    /** True if days, units or points are given, so that money moves only where the contract converts them. */
    @JsonIgnore
    public boolean isInKind() {
        return kind == CreditKind.TIERED_DAYS || kind == CreditKind.USAGE_UNITS || kind.isRated() && unit != null;
    }

    /** What of this schedule is not applied to days or units that stay what they are, one sentence each. */
    public List<Message> unusedInKind() {
        List<Message> unused = new ArrayList<>();
        if (isInKind() && kind != CreditKind.TIERED_DAYS && capPercentOfFee != null && unitPrice == null) {
            unused.add(Message.of("credit.step.capUnused", capPercentOfFee.toPlainString()));
        }
        if (isInKind() && minimum != null) {
            unused.add(Message.of("credit.step.minimumUnused", minimum));
        }
        return unused;
    }

    @JsonCreator
    static CreditSchedule read(
            @JsonProperty("kind") @Nullable String kind,
            @JsonProperty("tiers") @Nullable List<@Nullable Tier> tiers,
            @JsonProperty("capPercentOfFee") @Nullable String capPercentOfFee,
            @JsonProperty("minimum") @Nullable Money minimum,
            @JsonProperty("minimumExclusive") @Nullable Boolean minimumExclusive,
            @JsonProperty("amount") @Nullable Money amount,
            @JsonProperty("points") @Nullable String points,
            @JsonProperty("multiple") @Nullable String multiple,
            @JsonProperty("minuteRounding") @Nullable String minuteRounding,
            @JsonProperty("unit") @Nullable String unit,
            @JsonProperty("unitPrice") @Nullable Money unitPrice) {
        return new CreditSchedule(
                Input.choice("kind", Input.required("kind", kind), CreditKind.class),
                tiers == null ? List.of() : Input.noneMissing("tiers", tiers),
                capPercentOfFee == null ? null : Input.decimal("capPercentOfFee", capPercentOfFee),
                minimum,
                Boolean.TRUE.equals(minimumExclusive),
                amount,
                points == null ? null : Input.decimal("points", points),
                multiple == null ? null : Input.decimal("multiple", multiple),
                Input.choice("minuteRounding", minuteRounding, MinuteRounding.class, MinuteRounding.EXACT),
                unit,
                unitPrice);
    }

    private static void checkTiers(CreditKind kind, List<Tier> tiers) {
        if (kind.isTiered() && tiers.isEmpty()) {
            throw new InvalidInput("tiers", "credit.tiers.required");
        }
        if (!kind.isTiered() && !tiers.isEmpty()) {
            throw new InvalidInput("tiers", "credit.tiers.unused");
        }
        if (tiers.size() > MOST_TIERS) {
            throw new InvalidInput("tiers", "credit.tiers.tooMany", MOST_TIERS);
        }
        for (int i = 0; i < tiers.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (tiers.get(i).below().compareTo(tiers.get(earlier).below()) == 0) {
                    throw new InvalidInput("tiers[" + i + "].below", "credit.tiers.twice");
                }
            }
        }
    }

    private static void checkNotNegative(String field, @Nullable Money money) {
        if (money != null && money.isNegative()) {
            throw new InvalidInput(field + ".amount", "input.negative");
        }
    }
}
