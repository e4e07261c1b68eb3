package io.recourse.ui.clause;

import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How availability is counted, in words: label key and sentence, in the order in which the rules are applied. */
final class FormulaWords {

    private static final List<State> CHARGED = List.of(State.DEGRADED, State.MAINTENANCE, State.UNKNOWN, State.PENDING);

    private FormulaWords() {}

    static Map<String, String> facts(Formula formula) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.formula.comparison", UiTexts.text("register.formula.comparison." + formula.comparison()));
        facts.put(
                "register.formula.denominator", UiTexts.text("register.formula.denominator." + formula.denominator()));
        CHARGED.forEach(state -> facts.put("register.formula.state." + state, charge(formula, state)));
        facts.put("register.formula.combine", UiTexts.text("register.formula.combine." + formula.combine()));
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
        if (!formula.minimumOutage().isZero()) {
            facts.put(
                    "register.formula.minimumOutage",
                    UiTexts.text(
                            "register.formula.minimumOutage.of",
                            Formats.current().duration(formula.minimumOutage())));
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

    private static String charge(Formula formula, State state) {
        StateCharge charge = formula.chargeOf(state);
        String weight = Formats.current().decimal(formula.degradedWeight(), 0, 12, RoundingMode.HALF_UP);
        return UiTexts.text("register.formula.charge." + charge, weight);
    }

    private static String hours(ServiceHours hours) {
        String days = hours.days().stream()
                .map(day ->
                        day.getDisplayName(TextStyle.SHORT, UiTexts.language().formatLocale()))
                .collect(Collectors.joining(UiTexts.text("register.list.comma")));
        String text = UiTexts.text(
                "register.formula.hours.of",
                days,
                hours.from(),
                hours.to(),
                hours.zone().getId());
        return hours.holidays().isEmpty()
                ? text
                : text + " "
                        + UiTexts.text(
                                "register.formula.hours.holidays",
                                hours.holidays().size());
    }
}
