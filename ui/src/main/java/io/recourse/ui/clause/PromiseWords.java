package io.recourse.ui.clause;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Allowance;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is promised and until when it may be claimed, in words. */
public final class PromiseWords {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    private PromiseWords() {}

    /** {@code 99.9% of each month}, or {@code within 15 min}. */
    public static String promise(ClauseTerms terms) {
        return promise(terms.metric(), terms.commitment(), terms.periodKind());
    }

    /** The same from its parts. */
    public static String promise(Metric metric, BigDecimal commitment, PeriodKind kind) {
        return switch (metric.unit()) {
            case PERCENT ->
                UiTexts.text(
                        "register.clause.promise." + kind, Formats.current().percent(commitment));
            case MINUTES -> UiTexts.text("register.clause.promise.within", minutes(commitment));
            case COUNT -> UiTexts.text("register.clause.promise.atMost", commitment.toPlainString());
        };
    }

    /** How long the service may be down at a percentage: {@code 8.76 h (525.6 min)}. */
    public static String downtime(BigDecimal percent, PeriodKind kind) {
        return downtime(percent, kind, PeriodRule.DEFAULT);
    }

    /** The same for periods of a rule. */
    public static String downtime(BigDecimal percent, PeriodKind kind, PeriodRule rule) {
        Allowance allowance = Allowance.of(percent, kind, rule);
        String plain = UiTexts.text("format.minutes", minutes(allowance.minutes()));
        return allowance.minutes().compareTo(MINUTES_OF_AN_HOUR) < 0
                ? plain
                : UiTexts.text("format.hours", minutes(allowance.hours())) + " (" + plain + ")";
    }

    /** The span in which that downtime is allowed: {@code in a month of 30 days}. */
    public static String span(PeriodKind kind) {
        return span(kind, PeriodRule.DEFAULT);
    }

    /** The same for periods of a rule. */
    public static String span(PeriodKind kind, PeriodRule rule) {
        return UiTexts.text("register.clause.span." + kind, Allowance.usualDays(kind, rule));
    }

    /** {@code 30 days after the end of the month}, with the first day on which it is accepted, if that is later. */
    public static String claimWindow(ClaimWindow window, PeriodKind kind) {
        return claimWindow(window, UiTexts.text("register.clause.endOf." + kind));
    }

    /** The same where the period is not known. */
    static String claimWindow(ClaimWindow window) {
        return claimWindow(window, UiTexts.text("register.clause.endOf.PERIOD"));
    }

    private static String claimWindow(ClaimWindow window, String period) {
        String latest = UiTexts.text("register.clause.claimRule." + window.rule() + ".words", window.count(), period);
        Integer notBefore = window.notBeforeWorkingDay();
        return notBefore == null ? latest : latest + " " + UiTexts.text("register.clause.notBefore", notBefore);
    }

    private static String minutes(BigDecimal minutes) {
        return Formats.current().decimal(minutes, 0, 2, RoundingMode.HALF_UP);
    }
}
