package io.recourse.assessment.remedy;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;

import io.recourse.contract.terms.EarnBack;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.time.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the periods after a breach were good enough to earn its credit back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LaterPeriods {

    /** A later period, or a part of one; no fraction if nothing was measured. */
    private record Result(
            String label,
            boolean finished,
            @Nullable String exact,
            @Nullable BigDecimal shown) {}

    private final DSLContext database;

    LaterPeriods(DSLContext database) {
        this.database = database;
    }

    /** Gives the credit back if every later period reached what was agreed; says what is still open. */
    void earnBack(Breach breach, EarnBack rule, FittedCredit credit) {
        Period period = breach.period().whole();
        for (int later = 0; later < rule.periods(); later++) {
            period = period.next();
            List<Result> results = results(breach.clause().id(), period);
            Result failed = results.stream()
                    .filter(result -> result.finished() && !reaches(result, rule))
                    .findFirst()
                    .orElse(null);
            if (failed != null) {
                credit.say("assessment.step.earnBack.NO", failed.label(), shown(failed), plain(rule.atLeast()));
                return;
            }
            if (results.isEmpty() || !results.stream().allMatch(Result::finished)) {
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

    private List<Result> results(ClauseId clause, Period period) {
        return database.select(ASSESSMENT_.PERIOD_LABEL, ASSESSMENT_.FINAL, ASSESSMENT_.EXACT, ASSESSMENT_.AVAILABILITY)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.LATEST.isTrue())
                .and(ASSESSMENT_
                        .PERIOD_LABEL
                        .eq(period.label())
                        .or(ASSESSMENT_.PERIOD_LABEL.startsWith(period.label() + ".")))
                .orderBy(ASSESSMENT_.PERIOD_LABEL)
                .fetch(row -> new Result(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** What was not measured has not reached anything. */
    private static boolean reaches(Result result, EarnBack rule) {
        String exact = result.exact();
        if (exact == null) {
            return false;
        }
        int bar = exact.indexOf('/');
        Fraction availability =
                new Fraction(new BigInteger(exact.substring(0, bar)), new BigInteger(exact.substring(bar + 1)));
        return availability.times(Fraction.of(100)).compareTo(Fraction.of(rule.atLeast())) >= 0;
    }

    private static String shown(Result result) {
        return result.shown() == null ? "–" : plain(result.shown());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
