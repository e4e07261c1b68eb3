package io.recourse.claim;

/** What steps change about a claim. */
public record ClaimState(ClaimStatus status, ClaimAmounts amounts, ClaimTrail trail) {

    ClaimState with(ClaimAmounts changed) {
        return new ClaimState(status, changed, trail);
    }

    ClaimState with(ClaimTrail changed) {
        return new ClaimState(status, amounts, changed);
    }
}
