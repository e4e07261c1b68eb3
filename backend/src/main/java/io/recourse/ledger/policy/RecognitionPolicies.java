package io.recourse.ledger.policy;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.text.InputCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recognition policy of the company. A change holds for steps from then on; what is booked stays as it is. */
@Service
@Transactional
public class RecognitionPolicies {

    private static final int LONGEST_REASON = 500;

    private final JooqRecognitionPolicies rows;
    private final AuditTrail audit;

    RecognitionPolicies(JooqRecognitionPolicies rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** The policy in force. */
    @PermitAll
    @Transactional(readOnly = true)
    public Recognition inForce() {
        return rows.latest().orElse(Recognition.ON_APPROVAL);
    }

    /** Puts a policy in force; throws InvalidInput without a reason of at most 500 characters. */
    @RolesAllowed(Roles.FINANCE)
    public void decide(Recognition policy, String reason) {
        InputCheck check = new InputCheck();
        String told = check.required("reason", reason, LONGEST_REASON);
        check.finish();
        Recognition before = inForce();
        rows.add(policy, CurrentUser.name(), told);
        audit.record(
                "RECOGNITION_POLICY_DECIDED",
                "ledger",
                null,
                policy.name(),
                Map.of("before", before.name(), "after", policy.name(), "reason", told));
    }
}
