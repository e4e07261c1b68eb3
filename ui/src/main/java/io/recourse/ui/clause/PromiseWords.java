package io.recourse.ui.clause;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Allowance;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What is promised and until when it may be claimed, in words. */
public final class PromiseWords {

    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(60_000);
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

    /** How long the service may be down at a percentage: {@code 43 min 12 s}, {@code 8 h 45 min 36 s (8.76 h)}. */
    public static String downtime(BigDecimal percent, PeriodKind kind, PeriodRule rule) {
        Allowance allowance = Allowance.of(percent, kind, rule);
        Formats formats = Formats.current();
        String exact = formats.exactDuration(
                Duration.ofMillis(allowance.minutes().multiply(MILLISECONDS).longValue()));
        return allowance.minutes().compareTo(MINUTES_OF_AN_HOUR) < 0
                ? exact
                : exact + " ("
                        + UiTexts.text("format.hours", formats.decimal(allowance.hours(), 0, 3, RoundingMode.HALF_UP))
                        + ")";
    }

    /** The span in which that downtime is allowed: {@code in a month of 30 days}. */
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
        String words = notBefore == null ? latest : latest + " " + UiTexts.text("register.clause.notBefore", notBefore);
        Notice notice = window.notice();
        if (notice != null) {
            words += UiTexts.text("register.list.semicolon")
                    + UiTexts.text("register.claim.notice.words." + notice.unit(), notice.count());
        }
        Integer appeal = window.appealDays();
        return appeal == null
                ? words
                : words
                        + UiTexts.text("register.list.semicolon")
                        + UiTexts.text("register.claim.appealDays.words", appeal);
    }

    private static String minutes(BigDecimal minutes) {
        return Formats.current().decimal(minutes, 0, 2, RoundingMode.HALF_UP);
    }
}
