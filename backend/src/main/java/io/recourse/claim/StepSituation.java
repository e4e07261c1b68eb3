package io.recourse.claim;

import io.recourse.claim.policy.Office;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, when, and what the company decided about such steps.
 *
 * @param isPerson false for the system, which decides nothing
 * @param office in which the actor releases; null for somebody who holds neither
 * @param day on which it happens, in the clause's zone
 * @param needsBoth whether legal and finance both have to release an amount of the claim, beside what the other parts of
 *     what was one claim seek: dividing must not lower it
 * @param appealDays within which a refusal is disputed, where the clause says nothing
 * @param offerNotedBy who recorded the offer that stands; null if none does
 */
record StepSituation(
        String actor,
        boolean isPerson,
        @Nullable Office office,
        LocalDate day,
        Predicate<Money> needsBoth,
        int appealDays,
        @Nullable String offerNotedBy) {}
