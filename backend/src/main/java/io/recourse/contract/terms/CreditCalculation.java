package io.recourse.contract.terms;

import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies a credit schedule to an availability: tier or rate, then cap, then rounding, then minimum. All of it is exact
 * until the one rounding of the amount.
 */
public final class CreditCalculation {

    /** Rounding of amounts: half up, once, at the credit; never at the availability. */
    public static final RoundingMode AMOUNT_ROUNDING = RoundingMode.HALF_UP;

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int DECIMALS = 12;
    private static final int UNIT_DECIMALS = 6;

    private final CreditSchedule schedule;
    private final CreditInput input;
    private final List<Message> steps = new ArrayList<>();

    /** Availability in percent; zero where nothing was counted. */
    private Fraction achieved = Fraction.ZERO;

    private CreditCalculation(CreditSchedule schedule, CreditInput input) {
        this.schedule = schedule;
        this.input = input;
    }

    /** Throws InvalidInput if schedule and fee do not fit together, such as two currencies. */
    public static Credit calculate(CreditSchedule schedule, CreditInput input) {
        requireCurrency("schedule.minimum.currency", schedule.minimum(), input.fee());
        requireCurrency("schedule.amount.currency", schedule.amount(), input.fee());
        try {
            return new CreditCalculation(schedule, input).credit();
        } catch (ArithmeticException overflow) {
            throw new InvalidInput("schedule", "credit.tooLarge");
        }
    }

    private Credit credit() {
        if (input.countedSeconds().signum() == 0) {
            return nothing("credit.step.nothingCounted");
        }
        achieved = input.availability().times(HUNDRED);
        steps.add(Message.of(
                "credit.step.availability", exact(input.upSeconds()), exact(input.countedSeconds()), exact(achieved)));
        return switch (schedule.kind()) {
            case TIERED_PERCENT, TIERED_DAYS, USAGE_UNITS -> tiered();
            case PER_MINUTE -> perMinute();
            case PER_INCIDENT -> perIncident();
            case PROPORTIONAL -> ofAffectedFee(Fraction.ONE);
            case MULTIPLE_OF_AFFECTED_FEE -> ofAffectedFee(Fraction.of(Objects.requireNonNull(schedule.multiple())));
            case NONE -> nothing("credit.step.none");
        };
    }

    private Credit tiered() {
        int position = worstTierMet();
        if (position < 0) {
            return nothing("credit.step.noTier");
        }
        Tier tier = schedule.tiers().get(position);
        steps.add(Message.of(
                tier.atOrBelow() ? "credit.step.tierAtOrBelow" : "credit.step.tierBelow",
                position + 1,
                tier.below().toPlainString()));
        return switch (schedule.kind()) {
            case TIERED_DAYS -> days(tier, position);
            case USAGE_UNITS -> units(tier, position);
            default -> percentOfFee(Fraction.of(tier.credit()), position);
        };
    }

    private int worstTierMet() {
        int worst = -1;
        for (int i = 0; i < schedule.tiers().size(); i++) {
            Tier tier = schedule.tiers().get(i);
            boolean worse = worst < 0
                    || tier.below().compareTo(schedule.tiers().get(worst).below()) < 0;
            if (worse && tier.coversPercent(achieved)) {
                worst = i;
            }
        }
        return worst;
    }

    private Credit days(Tier tier, int position) {
        Fraction month = Fraction.of(input.daysInMonth());
        BigDecimal days = tier.credit();
        BigDecimal cap = schedule.capPercentOfFee();
        // So many days of the fee are so many percent of it, whatever it is.
        if (cap != null && Fraction.of(days).times(HUNDRED).compareTo(month.times(Fraction.of(cap))) > 0) {
            days = cut(month.times(Fraction.of(cap)).dividedBy(HUNDRED));
            steps.add(Message.of(
                    "credit.step.capDays",
                    tier.credit().toPlainString(),
                    cap.toPlainString(),
                    input.daysInMonth(),
                    days.toPlainString()));
        }
        Money worth = input.fee().times(Fraction.of(days).dividedBy(month), AMOUNT_ROUNDING);
        steps.add(Message.of("credit.step.days", days.toPlainString()));
        steps.add(Message.of("credit.step.daysWorth", days.toPlainString(), input.daysInMonth(), worth));
        return new Credit(null, noMoney(), position, days, worth, steps);
    }

    private Credit units(Tier tier, int position) {
        String unit = schedule.unit() == null ? "" : schedule.unit();
        steps.add(Message.of("credit.step.units", tier.credit().toPlainString(), unit));
        return quantity(Fraction.of(tier.credit()), position);
    }

    /** Units, and what they are worth if they have a price; the cap of the schedule then holds for that. */
    private Credit quantity(Fraction promised, @Nullable Integer tier) {
        Money price = schedule.unitPrice();
        if (price == null) {
            return new Credit(null, noMoney(), tier, unitsOf(promised), null, steps);
        }
        Fraction worth = Fraction.of(price.minorUnits()).times(promised);
        steps.add(Message.of("credit.step.unitsWorth", exact(promised), price, inMoneyOf(price, worth)));
        Fraction most = price.currency().equals(input.fee().currency()) ? schedule.most(input.fee()) : null;
        if (most == null || worth.compareTo(most) <= 0) {
            return new Credit(null, noMoney(), tier, unitsOf(promised), inMoneyOf(price, worth), steps);
        }
        BigDecimal left = cut(most.dividedBy(Fraction.of(price.minorUnits())));
        steps.add(Message.of(
                "credit.step.capUnits",
                inMoneyOf(price, worth),
                Objects.requireNonNull(schedule.capPercentOfFee()).toPlainString(),
                input.fee(),
                left.toPlainString()));
        return new Credit(null, noMoney(), tier, left, inMoneyOf(price, most), steps);
    }

    private static BigDecimal unitsOf(Fraction quantity) {
        return quantity.toDecimal(UNIT_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** What a cap leaves is never more than the cap. */
    private static BigDecimal cut(Fraction quantity) {
        return quantity.toDecimal(UNIT_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
    }

    private static Money inMoneyOf(Money price, Fraction minorUnits) {
        return new Money(minorUnits.toLong(AMOUNT_ROUNDING), price.currency());
    }

    private Credit perMinute() {
        Fraction minutes = input.downSeconds().dividedBy(Fraction.of(60));
        minutes = switch (schedule.minuteRounding()) {
            case EXACT -> minutes;
            case UP -> Fraction.of(minutes.toDecimal(0, RoundingMode.CEILING));
            case DOWN -> Fraction.of(minutes.toDecimal(0, RoundingMode.FLOOR));
        };
        steps.add(Message.of(
                "credit.step.minutes." + schedule.minuteRounding().name(), exact(input.downSeconds()), exact(minutes)));
        return rated(minutes);
    }

    private Credit perIncident() {
        steps.add(Message.of("credit.step.incidents", input.incidents()));
        return rated(Fraction.of(input.incidents()));
    }

    private Credit rated(Fraction count) {
        Money amount = schedule.amount();
        if (amount != null) {
            steps.add(Message.of("credit.step.rateAmount", exact(count), amount));
            return money(Fraction.of(amount.minorUnits()).times(count), null, null);
        }
        Fraction points = Fraction.of(Objects.requireNonNull(schedule.points()));
        if (schedule.unit() != null) {
            return pointsOfUnit(count, points, schedule.unit());
        }
        Fraction percent = points.times(count);
        steps.add(Message.of("credit.step.ratePoints", exact(count), exact(points), exact(percent)));
        return percentOfFee(percent, null);
    }

    /** Points that the vendor counts itself, such as credits of a store, for each minute or incident. */
    private Credit pointsOfUnit(Fraction count, Fraction points, String unit) {
        Fraction quantity = points.times(count);
        steps.add(Message.of("credit.step.rateUnits", exact(count), exact(points), exact(quantity), unit));
        return quantity(quantity, null);
    }

    private Credit ofAffectedFee(Fraction multiple) {
        Fraction share = input.downSeconds().dividedBy(input.countedSeconds()).times(HUNDRED);
        Fraction percent = share.times(multiple);
        steps.add(Message.of(
                "credit.step.share", exact(input.downSeconds()), exact(input.countedSeconds()), exact(share)));
        if (schedule.kind() == CreditKind.MULTIPLE_OF_AFFECTED_FEE) {
            steps.add(Message.of("credit.step.multiple", exact(multiple), exact(share), exact(percent)));
        }
        return percentOfFee(percent, null);
    }

    private Credit percentOfFee(Fraction percent, @Nullable Integer tier) {
        Fraction paid = percent;
        BigDecimal cap = schedule.capPercentOfFee();
        if (cap != null && percent.compareTo(Fraction.of(cap)) > 0) {
            paid = Fraction.of(cap);
            steps.add(Message.of("credit.step.capPercent", exact(percent), cap.toPlainString()));
        }
        Fraction amount = Fraction.of(input.fee().minorUnits()).times(paid).dividedBy(HUNDRED);
        steps.add(Message.of("credit.step.percentOfFee", exact(paid), input.fee(), rounded(amount)));
        return withMinimum(rounded(amount), paid, tier);
    }

    private Credit money(Fraction minorUnits, @Nullable Fraction percent, @Nullable Integer tier) {
        Fraction paid = minorUnits;
        BigDecimal cap = schedule.capPercentOfFee();
        Fraction most = schedule.most(input.fee());
        if (cap != null && most != null && minorUnits.compareTo(most) > 0) {
            paid = most;
            steps.add(Message.of(
                    "credit.step.capAmount", rounded(minorUnits), cap.toPlainString(), input.fee(), rounded(most)));
        }
        steps.add(Message.of("credit.step.amount", rounded(paid)));
        return withMinimum(rounded(paid), percent, tier);
    }

    private Credit withMinimum(Money amount, @Nullable Fraction percent, @Nullable Integer tier) {
        BigDecimal shown = percent == null ? null : new BigDecimal(percent.toPlainString(DECIMALS));
        Message tooSmall = schedule.tooSmall(amount);
        if (tooSmall != null) {
            steps.add(tooSmall);
        }
        return new Credit(shown, tooSmall == null ? amount : noMoney(), tier, null, null, steps);
    }

    private Credit nothing(String reason) {
        steps.add(Message.of(reason));
        return new Credit(BigDecimal.ZERO, noMoney(), null, null, null, steps);
    }

    private Money rounded(Fraction minorUnits) {
        return new Money(minorUnits.toLong(AMOUNT_ROUNDING), input.fee().currency());
    }

    private Money noMoney() {
        return new Money(0, input.fee().currency());
    }

    /** All decimals, or twelve of them and a sign that there are more. */
    private static String exact(Fraction value) {
        String text = value.toPlainString(DECIMALS);
        return value.endsWithin(DECIMALS) ? text : text + "…";
    }

    private static void requireCurrency(String field, @Nullable Money money, Money fee) {
        if (money != null && !money.currency().equals(fee.currency())) {
            throw new InvalidInput(field, "money.sameCurrency", fee.currencyCode());
        }
    }
}
