package io.recourse.claim;

import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.plausibility.Finding;
import io.recourse.claim.plausibility.Grant;
import io.recourse.claim.plausibility.Plausibility;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.db.id.ClaimId;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges what a vendor or a colleague says about a claim's figures, by the clause and the period of the claim. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimStatements {

    private final JooqClaims claims;
    private final JooqStatements statements;
    private final AssessmentService assessments;

    ClaimStatements(JooqClaims claims, JooqStatements statements, AssessmentService assessments) {
        this.claims = claims;
        this.statements = statements;
        this.assessments = assessments;
    }

    /** What the vendor stated with its answers, in order. */
    public List<VendorStatement> of(ClaimId id) {
        return claims.find(id).map(statements::of).orElse(List.of());
    }

    /** Compares figures among themselves; stores nothing. */
    public List<Finding> judge(StatedFigures stated) {
        return Plausibility.of(stated);
    }

    /** The same within a claim: minutes of its period stand in where none were given, and the clause says the amount. */
    public List<Finding> judge(Claim claim, StatedFigures stated) {
        AssessmentDetail detail = assessments.detail(claim.subject().assessment());
        StatedFigures whole = stated.of(minutes(claim.deadline().period())).granting(null);
        return Plausibility.of(whole, ClaimGrants.of(claim, detail, whole.totalMinutes()));
    }

    /** What decides by the clause about the credit; null if nothing that could be stated does. */
    public Grant.@Nullable Basis basis(Claim claim) {
        return ClaimGrants.basis(assessments
                .detail(claim.subject().assessment())
                .version()
                .terms()
                .creditSchedule());
    }

    /** Throws InvalidInput if the figures of a step do not follow from one another and nobody says why; else whether. */
    boolean accept(Claim claim, ClaimMove move) {
        StatedFigures stated = move.stated();
        if (stated == null || stated.isEmpty()) {
            return true;
        }
        Finding odd = judge(claim, stated.granting(move.amount())).stream()
                .filter(finding -> !finding.plausible())
                .findFirst()
                .orElse(null);
        if (odd != null && !move.hasReason()) {
            throw new InvalidInput("reason", "plausibility.invalid.sayWhy", odd.formula(), odd.stated());
        }
        return odd == null;
    }

    void keep(Claim claim, ClaimEvent event, @Nullable StatedFigures stated, boolean plausible) {
        if (stated != null && !stated.isEmpty()) {
            StatedFigures whole = claim.isMonetary() ? stated.granting(event.amount()) : stated;
            statements.add(new VendorStatement(claim.id(), event.position(), whole, plausible));
        }
    }

    private static BigDecimal minutes(Interval period) {
        return BigDecimal.valueOf(period.duration().toMinutes());
    }
}
