package io.recourse.assessment.remedy;

import io.recourse.contract.terms.EarnBack;
import io.recourse.money.Money;
import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import java.math.BigDecimal;
import java.util.List;

/** Whether the periods after a breach were good enough to earn its credit back. */
final class EarnedBack {

    private EarnedBack() {}

    /** Gives the credit back if every later period reached what was agreed; says what is still open. */
    static void settle(Breach breach, EarnBack rule, Neighbours neighbours, FittedCredit credit) {
        PeriodCalendar calendar = breach.terms().periods();
        for (int later = 1; later <= rule.periods(); later++) {
            Period period = calendar.apart(breach.period().whole(), later);
            List<LaterPeriod> results = neighbours.of(breach.clause().id(), period);
            LaterPeriod failed = results.stream()
                    .filter(result -> result.finished()
                            && !result.reaches(rule, breach.terms().formula()))
                    .findFirst()
                    .orElse(null);
            if (failed != null) {
                credit.say("assessment.step.earnBack.NO", failed.label(), shown(failed), plain(rule.atLeast()));
                return;
            }
            if (results.isEmpty() || !results.stream().allMatch(LaterPeriod::finished)) {
                credit.say(
                        "assessment.step.earnBack.OPEN",
                        plain(rule.percentOfCredit()),
                        plain(rule.atLeast()),
                        rule.periods(),
                        period.label());
                return;
            }
        }
        Money back = credit.giveBack(rule.percentOfCredit());
        credit.say(
                "assessment.step.earnBack.YES",
                plain(rule.atLeast()),
                rule.periods(),
                plain(rule.percentOfCredit()),
                back,
                credit.amount());
    }

    private static String shown(LaterPeriod result) {
        return result.shown() == null ? "–" : plain(result.shown());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
