package io.recourse.ui.clause;

import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How availability is counted, in words: label key and sentence, in the order in which the rules are applied. */
final class FormulaWords {

    private static final List<State> CHARGED = List.of(State.DEGRADED, State.MAINTENANCE, State.UNKNOWN, State.PENDING);

    private FormulaWords() {}

    static Map<String, String> facts(Formula formula) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.formula.comparison", UiTexts.text("register.formula.comparison." + formula.comparison()));
        if (formula.compareDecimals() != null) {
            facts.put(
                    "register.formula.compareDecimals",
                    UiTexts.text("register.formula.compareDecimals.of", formula.compareDecimals()));
        }
        facts.put(
                "register.formula.denominator", UiTexts.text("register.formula.denominator." + formula.denominator()));
        CHARGED.forEach(state -> facts.put("register.formula.state." + state, charge(formula, state)));
        facts.put("register.formula.combine", UiTexts.text("register.formula.combine." + formula.combine()));
        if (!formula.componentWeights().isEmpty()) {
            facts.put(
                    "register.formula.weights",
                    formula.componentWeights().entrySet().stream()
                            .map(weight ->
                                    weight.getKey() + " " + weight.getValue().toPlainString())
                            .collect(UiTexts.enumerated()));
        }
        ServiceHours hours = formula.serviceHours();
        facts.put(
                "register.formula.hours", hours == null ? UiTexts.text("register.formula.hours.always") : hours(hours));
        facts.put(
                "register.formula.exclusions",
                UiTexts.text("register.formula.exclusions." + formula.exclusionEffect()));
        if (formula.exclusionCap() != null) {
            facts.put(
                    "register.formula.exclusionCap",
                    UiTexts.text(
                            "register.formula.exclusionCap.of",
                            Formats.current().duration(formula.exclusionCap())));
        }
        excluded(facts, formula);
        if (!formula.minimumOutage().isZero()) {
            facts.put("register.formula.minimumOutage", shortest(formula.minimumOutage()));
        }
        if (formula.outageRounding() != OutageRounding.NONE) {
            facts.put(
                    "register.formula.outageRounding",
                    UiTexts.text("register.formula.outageRounding.choice." + formula.outageRounding()));
        }
        if (formula.minuteRule() != MinuteRule.NONE) {
            facts.put(
                    "register.formula.minuteRule",
                    UiTexts.text(
                            "register.formula.minuteRule." + formula.minuteRule(),
                            formula.minimumConsecutiveMinutes()));
        }
        return facts;
    }

    private static void excluded(Map<String, String> facts, Formula formula) {
        formula.exclusionAllowances()
                .forEach((kind, most) -> facts.put(
                        "register.formula.allowance." + kind,
                        UiTexts.text(
                                "register.formula.exclusionCap.of",
                                Formats.current().exactDuration(most))));
        if (formula.allowancesMonthlyIn() != null) {
            facts.put(
                    "register.formula.allowancesMonthlyIn",
                    UiTexts.text(
                            "register.formula.allowancesMonthlyIn.of",
                            formula.allowancesMonthlyIn().getId()));
        }
        if (formula.maintenanceNotice() != null) {
            facts.put(
                    "register.formula.maintenanceNotice",
                    UiTexts.text(
                            "register.formula.maintenanceNotice.of",
                            Formats.current().exactDuration(formula.maintenanceNotice())));
        }
    }

    /** A millisecond above a whole second is how "more than a minute" is written. */
    private static String shortest(Duration least) {
        boolean justAbove = least.toMillisPart() == 1;
        return UiTexts.text(
                justAbove ? "register.formula.minimumOutage.above" : "register.formula.minimumOutage.of",
                Formats.current().exactDuration(justAbove ? least.minusMillis(1) : least));
    }

    private static String charge(Formula formula, State state) {
        StateCharge charge = formula.chargeOf(state);
        String weight = Formats.current().decimal(formula.degradedWeight(), 0, 12, RoundingMode.HALF_UP);
        return UiTexts.text("register.formula.charge." + charge, weight);
    }

    static String hours(ServiceHours hours) {
        String days = hours.days().stream()
                .map(day ->
                        day.getDisplayName(TextStyle.SHORT, UiTexts.language().formatLocale()))
                .collect(UiTexts.enumerated());
        String text = UiTexts.text(
                "register.formula.hours.of",
                days,
                hours.from(),
                hours.to(),
                hours.zone().getId());
        if (hours.calendar() != null) {
            text += " " + UiTexts.text("register.formula.hours.byCalendar", hours.calendar());
        }
        return hours.holidays().isEmpty()
                ? text
                : text + " "
                        + UiTexts.text(
                                "register.formula.hours.holidays",
                                hours.holidays().size());
    }
}
