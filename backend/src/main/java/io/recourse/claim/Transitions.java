package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.ACKNOWLEDGED;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.ASSESSED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.CLOSED;
import static io.recourse.claim.ClaimStatus.COUNTER_OFFERED;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.EXPIRED;
import static io.recourse.claim.ClaimStatus.LAPSED;
import static io.recourse.claim.ClaimStatus.NOTIFIED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.UNDER_REVIEW;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static io.recourse.claim.ClaimStatus.WRITTEN_OFF;
import static io.recourse.claim.Task.ANSWER;
import static io.recourse.claim.Task.COMPUTE;
import static io.recourse.claim.Task.PREPARE;
import static io.recourse.claim.Task.RELEASE;
import static io.recourse.claim.Task.REOPEN;
import static io.recourse.claim.Task.SETTLE;
import static io.recourse.claim.Transition.AmountUse.NONE;
import static io.recourse.claim.Transition.AmountUse.OPTIONAL;
import static io.recourse.claim.Transition.AmountUse.REQUIRED;

import java.util.List;
import java.util.Optional;

/** The life of a claim as one table. A step that does not stand here does not exist. */
public final class Transitions {

    private static final boolean WITH_REASON = true;
    private static final boolean PLAIN = false;

    private static final List<Transition> TABLE = List.of(
            new Transition(ASSESSED, DRAFTED, PREPARE, NONE, PLAIN),
            new Transition(ASSESSED, NOTIFIED, PREPARE, NONE, PLAIN),
            new Transition(ASSESSED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(ASSESSED, EXPIRED, COMPUTE, NONE, PLAIN),
            new Transition(DRAFTED, AWAITING_RELEASE, PREPARE, OPTIONAL, PLAIN),
            new Transition(DRAFTED, NOTIFIED, PREPARE, NONE, PLAIN),
            new Transition(DRAFTED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(DRAFTED, EXPIRED, COMPUTE, NONE, PLAIN),
            new Transition(NOTIFIED, AWAITING_RELEASE, PREPARE, OPTIONAL, PLAIN),
            new Transition(NOTIFIED, SUBMITTED, RELEASE, NONE, PLAIN),
            new Transition(NOTIFIED, DRAFTED, PREPARE, NONE, WITH_REASON),
            new Transition(NOTIFIED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(NOTIFIED, EXPIRED, COMPUTE, NONE, PLAIN),
            new Transition(AWAITING_RELEASE, SUBMITTED, RELEASE, NONE, PLAIN),
            new Transition(AWAITING_RELEASE, NOTIFIED, PREPARE, NONE, PLAIN),
            new Transition(AWAITING_RELEASE, DRAFTED, PREPARE, NONE, WITH_REASON),
            new Transition(AWAITING_RELEASE, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(AWAITING_RELEASE, EXPIRED, COMPUTE, NONE, PLAIN),
            new Transition(SUBMITTED, ACKNOWLEDGED, ANSWER, NONE, PLAIN),
            new Transition(SUBMITTED, UNDER_REVIEW, ANSWER, NONE, PLAIN),
            new Transition(SUBMITTED, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(SUBMITTED, PARTIALLY_APPROVED, ANSWER, REQUIRED, WITH_REASON),
            new Transition(SUBMITTED, COUNTER_OFFERED, ANSWER, REQUIRED, PLAIN),
            new Transition(SUBMITTED, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(SUBMITTED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(SUBMITTED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(ACKNOWLEDGED, UNDER_REVIEW, ANSWER, NONE, PLAIN),
            new Transition(ACKNOWLEDGED, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(ACKNOWLEDGED, PARTIALLY_APPROVED, ANSWER, REQUIRED, WITH_REASON),
            new Transition(ACKNOWLEDGED, COUNTER_OFFERED, ANSWER, REQUIRED, PLAIN),
            new Transition(ACKNOWLEDGED, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(ACKNOWLEDGED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(ACKNOWLEDGED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(UNDER_REVIEW, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(UNDER_REVIEW, PARTIALLY_APPROVED, ANSWER, REQUIRED, WITH_REASON),
            new Transition(UNDER_REVIEW, COUNTER_OFFERED, ANSWER, REQUIRED, PLAIN),
            new Transition(UNDER_REVIEW, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(UNDER_REVIEW, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(UNDER_REVIEW, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(COUNTER_OFFERED, PARTIALLY_APPROVED, RELEASE, NONE, WITH_REASON),
            new Transition(COUNTER_OFFERED, DISPUTED, RELEASE, NONE, WITH_REASON),
            new Transition(COUNTER_OFFERED, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(COUNTER_OFFERED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(COUNTER_OFFERED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(APPROVED, CREDITED, SETTLE, OPTIONAL, PLAIN),
            new Transition(APPROVED, CREDIT_PENDING, SETTLE, NONE, PLAIN),
            new Transition(APPROVED, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(APPROVED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(APPROVED, LAPSED, SETTLE, NONE, WITH_REASON),
            new Transition(APPROVED, WRITTEN_OFF, SETTLE, NONE, WITH_REASON),
            new Transition(PARTIALLY_APPROVED, CREDITED, SETTLE, OPTIONAL, PLAIN),
            new Transition(PARTIALLY_APPROVED, CREDIT_PENDING, SETTLE, NONE, PLAIN),
            new Transition(PARTIALLY_APPROVED, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(PARTIALLY_APPROVED, PARTIALLY_APPROVED, ANSWER, REQUIRED, WITH_REASON),
            new Transition(PARTIALLY_APPROVED, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(PARTIALLY_APPROVED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(PARTIALLY_APPROVED, LAPSED, SETTLE, NONE, WITH_REASON),
            new Transition(PARTIALLY_APPROVED, WRITTEN_OFF, SETTLE, NONE, WITH_REASON),
            new Transition(CREDIT_PENDING, CREDITED, SETTLE, OPTIONAL, PLAIN),
            new Transition(CREDIT_PENDING, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(CREDIT_PENDING, LAPSED, SETTLE, NONE, WITH_REASON),
            new Transition(CREDIT_PENDING, WRITTEN_OFF, SETTLE, NONE, WITH_REASON),
            new Transition(DISPUTED, APPROVED, ANSWER, OPTIONAL, PLAIN),
            new Transition(DISPUTED, PARTIALLY_APPROVED, ANSWER, REQUIRED, WITH_REASON),
            new Transition(DISPUTED, COUNTER_OFFERED, ANSWER, REQUIRED, PLAIN),
            new Transition(DISPUTED, REJECTED, ANSWER, NONE, WITH_REASON),
            new Transition(DISPUTED, WITHDRAWN, PREPARE, NONE, WITH_REASON),
            new Transition(DISPUTED, WRITTEN_OFF, SETTLE, NONE, WITH_REASON),
            new Transition(REJECTED, DISPUTED, ANSWER, NONE, WITH_REASON),
            new Transition(REJECTED, CLOSED, ANSWER, NONE, PLAIN),
            new Transition(CREDITED, CLOSED, SETTLE, NONE, PLAIN),
            new Transition(WITHDRAWN, ASSESSED, REOPEN, NONE, WITH_REASON),
            new Transition(EXPIRED, ASSESSED, REOPEN, NONE, WITH_REASON));

    private Transitions() {}

    /** Every step there is. */
    public static List<Transition> all() {
        return TABLE;
    }

    /** The step between two states, if there is one. */
    public static Optional<Transition> find(ClaimStatus from, ClaimStatus to) {
        return TABLE.stream()
                .filter(transition -> transition.from() == from && transition.to() == to)
                .findFirst();
    }

    /** Steps that lead on from a state, in the order of the table. */
    public static List<Transition> from(ClaimStatus status) {
        return TABLE.stream().filter(transition -> transition.from() == status).toList();
    }
}
