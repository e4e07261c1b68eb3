package io.recourse.ui.clause;

import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Tier;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a breach pays, in words. */
public final class CreditWords {

    private CreditWords() {}

    /** In one line: {@code 10% below 99.9%, 25% below 99%; at most 100% of the fee}. */
    public static String summary(CreditSchedule schedule) {
        List<String> parts = new ArrayList<>();
        parts.add(
                schedule.kind().isTiered()
                        ? schedule.tiers().stream()
                                .map(tier ->
                                        UiTexts.text("register.clause.tier.short", credit(schedule, tier), edge(tier)))
                                .collect(UiTexts.enumerated())
                        : rate(schedule));
        if (schedule.capPercentOfFee() != null) {
            parts.add(UiTexts.text("register.clause.cap.short", percent(schedule.capPercentOfFee())));
        }
        return String.join(UiTexts.text("register.list.semicolon"), parts);
    }

    /** What a tier pays: {@code 10%}, {@code 3 days}, {@code 5 credits}. */
    static String credit(CreditSchedule schedule, Tier tier) {
        return schedule.kind() == CreditKind.TIERED_PERCENT
                ? percent(tier.credit())
                : quantity(schedule, tier.credit());
    }

    /** A number of days or units, as the schedule names them. */
    static String quantity(CreditSchedule schedule, BigDecimal quantity) {
        String number = Formats.current().decimal(quantity, 0, 6, RoundingMode.HALF_UP);
        return schedule.kind() == CreditKind.TIERED_DAYS
                ? UiTexts.text("format.days", number)
                : number + " " + (schedule.unit() == null ? "" : schedule.unit());
    }

    /** Which availabilities a tier covers, down to where the next one begins. */
    static String range(Tier tier, @Nullable Tier worse) {
        String upper = UiTexts.text(
                tier.atOrBelow() ? "register.clause.tier.atOrBelow" : "register.clause.tier.below",
                percent(tier.below()));
        if (worse == null) {
            return upper;
        }
        String lower = UiTexts.text(
                worse.atOrBelow() ? "register.clause.tier.above" : "register.clause.tier.from", percent(worse.below()));
        return upper + UiTexts.text("register.list.comma") + lower;
    }

    /** Facts beyond the tiers: kind, cap, minimum, rounding. */
    static Map<String, String> facts(CreditSchedule schedule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.clause.kind", UiTexts.text("register.clause.kind." + schedule.kind()));
        if (!schedule.kind().isTiered() && schedule.kind().isMonetary()) {
            facts.put("register.clause.rate", rate(schedule));
        }
        if (schedule.kind().isMonetary()) {
            facts.put(
                    "register.clause.cap",
                    schedule.capPercentOfFee() == null
                            ? UiTexts.text("register.clause.cap.none")
                            : UiTexts.text("register.clause.cap.of", percent(schedule.capPercentOfFee())));
        }
        if (schedule.unitPrice() != null) {
            facts.put("register.clause.unitPrice", Formats.current().money(schedule.unitPrice()));
        }
        Money minimum = schedule.minimum();
        if (minimum != null) {
            String key =
                    schedule.minimumExclusive() ? "register.clause.minimum.exclusive" : "register.clause.minimum.of";
            facts.put(
                    "register.clause.minimum",
                    UiTexts.text(key, Formats.current().money(minimum)));
        }
        return facts;
    }

    private static String rate(CreditSchedule schedule) {
        Money amount = schedule.amount();
        BigDecimal points = schedule.points();
        String each = amount != null ? Formats.current().money(amount) : points == null ? "" : points(schedule, points);
        return switch (schedule.kind()) {
            case PER_MINUTE -> UiTexts.text("register.clause.perMinute." + schedule.minuteRounding(), each);
            case PER_INCIDENT -> UiTexts.text("register.clause.perIncident", each);
            case MULTIPLE_OF_AFFECTED_FEE ->
                UiTexts.text(
                        "register.clause.multiple.of",
                        schedule.multiple() == null
                                ? ""
                                : Formats.current().decimal(schedule.multiple(), 0, 6, RoundingMode.HALF_UP));
            case PROPORTIONAL -> UiTexts.text("register.clause.proportional");
            default -> UiTexts.text("register.clause.kind." + schedule.kind());
        };
    }

    private static String points(CreditSchedule schedule, BigDecimal points) {
        return schedule.unit() == null
                ? UiTexts.text("register.clause.points.of", percent(points))
                : quantity(schedule, points);
    }

    private static String edge(Tier tier) {
        return UiTexts.text(
                tier.atOrBelow() ? "register.clause.tier.atOrBelow" : "register.clause.tier.below",
                percent(tier.below()));
    }

    private static String percent(BigDecimal number) {
        return Formats.current().decimal(number, 0, 8, RoundingMode.HALF_UP) + "%";
    }
}
