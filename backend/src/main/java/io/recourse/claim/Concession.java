package io.recourse.claim;

import io.recourse.claim.policy.Office;
import io.recourse.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The first of two agreements to give money up. It counts for the claim as it stood when it was given: any other step
 * makes it void.
 *
 * @param to the step that was agreed to
 * @param by who agreed; another person takes the step
 * @param as in which office, where the other one has to agree too; null below the limit, where any second person does
 * @param amount what the vendor agrees to by a partial approval; null where the step has no amount
 */
public record Concession(
        ClaimStatus to,
        String by,
        @Nullable Office as,
        @Nullable Money amount) {}
