package io.recourse.claim;

/** What steps change about a claim. */
public record ClaimState(ClaimStatus status, ClaimAmounts amounts, ClaimTrail trail, ClaimRelease release) {

    /** True where nothing more is to come, unless somebody appeals, reopens it or takes a credit back. */
    boolean isOver() {
        return status.isFinal() || status == ClaimStatus.CREDITED || status == ClaimStatus.REJECTED;
    }

    ClaimState at(ClaimStatus next) {
        return new ClaimState(next, amounts, trail, release);
    }

    ClaimState with(ClaimAmounts changed) {
        return new ClaimState(status, changed, trail, release);
    }

    ClaimState with(ClaimTrail changed) {
        return new ClaimState(status, amounts, changed, release);
    }

    ClaimState with(ClaimRelease changed) {
        return new ClaimState(status, amounts, trail, changed);
    }

    /** As if nobody had signed: the claimed amount, the signature and what was released of it are gone. */
    ClaimState unsigned() {
        return with(amounts.withClaimed(null)).with(trail.signedBy(null)).with(ClaimRelease.ONE);
    }
}
