package io.recourse.ui.claim;

import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Task;
import io.recourse.claim.Transition;
import io.recourse.claim.Transitions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the reader could do next about a claim, by role and person; the claim's page checks days and limits as well. */
final class MyTurn {

    /** Steps that are no progress. */
    private static final Set<ClaimStatus> GIVING_UP = EnumSet.of(
            ClaimStatus.WITHDRAWN,
            ClaimStatus.REJECTED,
            ClaimStatus.DISPUTED,
            ClaimStatus.LAPSED,
            ClaimStatus.WRITTEN_OFF);

    private MyTurn() {}

    /** The step that leads on, if it is the reader's. */
    static Optional<Transition> next(Claim claim) {
        return claim.coverage() != null
                ? Optional.empty()
                : Transitions.from(claim.status()).stream()
                        .filter(step -> !GIVING_UP.contains(step.to()))
                        .filter(step -> step.task() != Task.COMPUTE && step.task() != Task.REOPEN)
                        .filter(step -> step.task().roles().stream().anyMatch(CurrentUser::has))
                        .filter(step -> fits(claim, step))
                        .findFirst();
    }

    private static boolean fits(Claim claim, Transition step) {
        boolean signed = claim.state().trail().isSigned();
        boolean noticeDue = claim.deadline().window().notice() != null
                && claim.state().trail().notifiedOn() == null;
        String me = CurrentUser.name();
        return switch (step.to()) {
            case NOTIFIED -> noticeDue;
            case DRAFTED -> claim.status() == ClaimStatus.ASSESSED;
            case AWAITING_RELEASE -> !signed;
            case SUBMITTED ->
                signed
                        && !noticeDue
                        && !me.equals(claim.state().trail().submittedBy())
                        && !me.equals(claim.state().release().firstBy());
            default -> true;
        };
    }
}
