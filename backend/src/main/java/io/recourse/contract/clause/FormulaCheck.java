package io.recourse.contract.clause;

import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.text.InputCheck;

/** Whether a metric reads what the formula says; what it never reads would be a promise that no figure keeps. */
final class FormulaCheck {

    private final Formula formula;
    private final InputCheck check;

    FormulaCheck(Formula formula, InputCheck check) {
        this.formula = formula;
        this.check = check;
    }

    void against(Metric metric) {
        boolean byStates = metric == Metric.AVAILABILITY || metric == Metric.FAILURE_COUNT;
        boolean byTime = byStates || metric.isTime();
        for (State state : State.values()) {
            boolean read = byStates || state == State.UNKNOWN && byTime;
            boolean usual = formula.chargeOf(state) == Formula.DEFAULT.chargeOf(state);
            only(read || usual, "states." + state);
        }
        boolean weighs = byStates && formula.chargeOf(State.DEGRADED) == StateCharge.WEIGHTED;
        only(weighs || formula.degradedWeight().signum() == 0, "degradedWeight");
        only(byStates || formula.minimumOutage().isZero(), "minimumOutage");
        only(byStates || formula.minuteRule() == MinuteRule.NONE, "minuteRule");
        boolean byMinutes = byStates && formula.minuteRule() != MinuteRule.NONE;
        only(byMinutes || formula.minimumConsecutiveMinutes() == 1, "minimumConsecutiveMinutes");
        only(byStates || formula.outageRounding() == OutageRounding.NONE, "outageRounding");
        only(byStates || formula.combine() == Combine.ANY_DOWN, "combine");
        only(byStates || formula.componentWeights().isEmpty(), "componentWeights");
        only(byStates || formula.denominator() == Denominator.PERIOD, "denominator");
        only(byTime || formula.comparison() == Comparison.BELOW, "comparison");
        only(byTime || formula.compareDecimals() == null, "compareDecimals");
    }

    private void only(boolean fits, String option) {
        check.that(fits, "formula." + option, "clause.formulaOptionUnused");
    }
}
