package io.recourse.availability.engine;

import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Formula;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether an availability keeps the commitment; compared exactly, or rounded where the contract says so. */
final class Verdict {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final boolean missedIfEqual;
    private final Formula formula;
    /** The commitment as a part of one. */
    private final @Nullable Fraction promised;

    Verdict(Formula formula) {
        BigDecimal commitment = formula.commitment();
        missedIfEqual = formula.comparison() == Comparison.AT_OR_BELOW;
        this.formula = formula;
        promised = commitment == null ? null : Fraction.of(commitment).dividedBy(HUNDRED);
    }

    /** Null without availability or commitment; then there is a reason. */
    @Nullable
    Boolean met(@Nullable Fraction availability) {
        if (availability == null || promised == null) {
            return null;
        }
        int comparison = formula.compared(availability).compareTo(promised);
        return comparison > 0 || (comparison == 0 && !missedIfEqual);
    }

    @Nullable
    Message reason(@Nullable Fraction availability) {
        if (availability == null) {
            return Message.of("availability.reason.nothingCounted");
        }
        return promised == null ? Message.of("availability.reason.noCommitment") : null;
    }
}
