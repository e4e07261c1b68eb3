package io.recourse.ui.clause;

import io.recourse.contract.terms.PeriodRule;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the periods lie, in words: label key and sentence; only what the kind of period needs. */
final class PeriodWords {

    private PeriodWords() {}

    static Map<String, String> facts(PeriodKind kind, PeriodRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (kind) {
            case FISCAL_QUARTER, FISCAL_YEAR ->
                facts.put(
                        "register.period.fiscalStart",
                        Month.of(rule.fiscalYearStart())
                                .getDisplayName(
                                        TextStyle.FULL_STANDALONE,
                                        UiTexts.language().formatLocale()));
            case BILLING_CYCLE -> facts.put("register.period.billingDay", String.valueOf(rule.billingDay()));
            case ROLLING -> {
                facts.put("register.period.length", span(rule.rollingLength()));
                facts.put("register.period.step", span(rule.rollingStep()));
                if (rule.calendar(kind).windowsAtOnce() > 1) {
                    facts.put("register.period.overlap", UiTexts.text("register.period.overlap.words"));
                }
                if (rule.rollingFrom() != null) {
                    facts.put("register.period.rollingFrom", Formats.current().date(rule.rollingFrom()));
                }
            }
            case MONTH, QUARTER, YEAR -> {}
        }
        if (rule.partialPeriod() != PeriodRule.DEFAULT.partialPeriod()) {
            facts.put(
                    "register.period.partial", UiTexts.text("register.period.partial.choice." + rule.partialPeriod()));
        }
        if (rule.versionChange() != PeriodRule.DEFAULT.versionChange()) {
            facts.put("register.period.change", UiTexts.text("register.period.change.choice." + rule.versionChange()));
        }
        return facts;
    }

    private static String span(CalendarSpan span) {
        return UiTexts.text(span.inMonths() ? "register.period.months" : "register.period.days", span.count());
    }
}
