package io.recourse.claim;

import io.recourse.claim.policy.Office;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, when, and what the company decided about such steps.
 *
 * @param office in which the actor releases; null for somebody who holds neither
 * @param day on which it happens, in the clause's zone
 * @param needsBoth whether legal and finance both have to release an amount
 * @param appealDays within which a refusal is disputed, where the clause says nothing
 */
record StepSituation(String actor, @Nullable Office office, LocalDate day, Predicate<Money> needsBoth, int appealDays) {

    /** The same where other parts of what was one claim count against the limit too: dividing must not lower it. */
    StepSituation beside(Money others) {
        return new StepSituation(actor, office, day, amount -> needsBoth.test(amount.plus(others)), appealDays);
    }
}
