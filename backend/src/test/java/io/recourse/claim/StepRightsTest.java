package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The full matrix with people: each state to each other, asked by each role; what is done is undone at once. */
@BackendTest
class StepRightsTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    TransactionTemplate transaction;

    static Stream<ClaimStatus> states() {
        return Stream.of(ClaimStatus.values());
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_step_is_taken_by_those_whose_work_it_is_and_by_nobody_else(ClaimStatus from) {
        Claim plain = fixture.at(from);
        for (ClaimStatus to : ClaimStatus.values()) {
            Transition step = Transitions.find(from, to).orElse(null);
            Claim claim = step == null ? plain : fixture.before(step);
            for (Role role : Role.values()) {
                assertThat(outcome(claim, step, to, role))
                        .as("%s to %s by %s", from, to, role)
                        .isEqualTo(expected(step, role));
            }
        }
    }

    private static String expected(@org.jspecify.annotations.Nullable Transition step, Role role) {
        boolean works = Stream.of(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE, Role.ADMIN)
                .anyMatch(role::equals);
        if (!works) {
            return "denied";
        }
        if (step == null) {
            return "no such step";
        }
        boolean his = step.task().roles().contains(role) || role == Role.ADMIN && step.task() != Task.COMPUTE;
        return his ? "taken" : "denied";
    }

    private String outcome(Claim claim, @org.jspecify.annotations.Nullable Transition step, ClaimStatus to, Role role) {
        boolean amount = step != null && step.amount() == Transition.AmountUse.REQUIRED;
        ClaimMove move =
                new ClaimMove(to, amount ? Money.of("500", "HKD") : null, "in a test", null, null, claim.version());
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                Claim ready = step != null && step.from() == ClaimStatus.EXPIRED ? proposed(claim, role) : claim;
                ClaimMove fresh = new ClaimMove(move.to(), move.amount(), move.reason(), null, null, ready.version());
                Claim after = ActingAs.user("somebody", role, () -> service.move(claim.id(), fresh));
                Concession first = after.concession();
                // What takes a second person is begun by those whose work it is.
                boolean begun = first != null && first.to() == to;
                return begun || after.status() == to ? "taken" : "stays " + after.status();
            });
        } catch (AccessDeniedException denied) {
            return "denied";
        } catch (Conflict conflict) {
            return conflict.messageKey().equals("claim.refused.noSuchStep") ? "no such step" : conflict.messageKey();
        }
    }

    /** By the other office, so that whoever may reopen completes it. */
    private Claim proposed(Claim claim, Role next) {
        Role other = next == Role.LEGAL ? Role.FINANCE : Role.LEGAL;
        return ActingAs.user(
                "proposer",
                other,
                () -> service.proposeReopening(
                        claim.id(), java.time.LocalDate.of(2026, 10, 31), "in a test", claim.version()));
    }
}
