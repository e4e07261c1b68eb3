package io.recourse.claim;

/**
 * One permitted step.
 *
 * @param task whose work it is
 * @param amount whether it takes an amount of money
 * @param needsReason a sentence why must be given
 */
public record Transition(ClaimStatus from, ClaimStatus to, Task task, AmountUse amount, boolean needsReason) {

    /** What a step does with an amount. */
    public enum AmountUse {
        /** No amount may be given. */
        NONE,
        /** May be given; otherwise the amount so far stands. */
        OPTIONAL,
        /** Must be given. */
        REQUIRED
    }
}
