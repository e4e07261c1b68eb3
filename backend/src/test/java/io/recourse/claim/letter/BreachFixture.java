package io.recourse.claim.letter;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.contract.clause.Clause;
import io.recourse.measurement.MeasurementSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Claims that came about as real ones do: a clause, outages that were imported, an assessment, a breach in August. */
@Component
public class BreachFixture {

    private final AssessmentFixture assessments;
    private final ClaimService claims;

    BreachFixture(AssessmentFixture assessments, ClaimService claims) {
        this.assessments = assessments;
        this.claims = claims;
    }

    /** A claim about two outages in August 2026, of two and three hours; nobody has worked on it yet. */
    public Claim breach() {
        Clause clause = assessments.clause();
        MeasurementSource source = assessments.source();
        assessments.measure(
                source, clause, "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN", "2026-08-20T10:30Z,2026-08-20T13:30Z,DOWN");
        assessments.work();
        return claimOf(clause);
    }

    /** The claim of the clause for August 2026. */
    public Claim claimOf(Clause clause) {
        return ActingAs.role(
                Role.AUDITOR,
                () -> claims.list(new ClaimFilter(Set.of(), null, clause.contractId(), null)).stream()
                        .filter(claim -> claim.subject().clause().equals(clause.id()))
                        .filter(claim -> claim.periodLabel().equals("2026-08"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Drafted and signed by maker, let go by checker. */
    public Claim submitted() {
        return submit(breach());
    }

    public Claim submit(Claim claim) {
        Claim drafted = move("maker", Role.VENDOR_MANAGER, claim, ClaimStatus.DRAFTED);
        Claim signed = move("maker", Role.VENDOR_MANAGER, drafted, ClaimStatus.AWAITING_RELEASE);
        return move("checker", Role.LEGAL, signed, ClaimStatus.SUBMITTED);
    }

    public Claim move(String user, Role role, Claim claim, ClaimStatus to) {
        ClaimMove move = new ClaimMove(to, null, null, null, null, claim.version());
        return ActingAs.user(user, role, () -> claims.move(claim.id(), move));
    }
}
