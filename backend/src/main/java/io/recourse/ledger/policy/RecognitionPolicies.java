package io.recourse.ledger.policy;

import static io.recourse.db.jooq.ledger.Tables.RECOGNITION_POLICY;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recognition policy of the company. A change holds for steps from then on; what is booked stays as it is. */
@Service
@Transactional
public class RecognitionPolicies {

    private final DSLContext sql;
    private final AuditTrail audit;

    RecognitionPolicies(DSLContext sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** The policy in force. */
    @PermitAll
    @Transactional(readOnly = true)
    public Recognition inForce() {
        return last().map(row -> Recognition.valueOf(row.value2())).orElse(Recognition.ON_APPROVAL);
    }

    /** Puts a policy in force; throws InvalidInput without a reason. */
    @RolesAllowed(Roles.FINANCE)
    public void decide(Recognition policy, String reason) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!reason.isBlank() && reason.length() <= 500, "reason", "field.required");
        check.orThrow();
        Recognition before = inForce();
        sql.insertInto(RECOGNITION_POLICY)
                .set(RECOGNITION_POLICY.POSITION, last().map(Record2::value1).orElse(0) + 1)
                .set(RECOGNITION_POLICY.POLICY, policy.name())
                .set(RECOGNITION_POLICY.DECIDED_BY, CurrentUser.name())
                .set(RECOGNITION_POLICY.REASON, reason.strip())
                .execute();
        audit.record(
                "RECOGNITION_POLICY_DECIDED",
                "ledger",
                null,
                policy.name(),
                Map.of("before", before.name(), "after", policy.name(), "reason", reason.strip()));
    }

    private Optional<Record2<Integer, String>> last() {
        return sql.select(RECOGNITION_POLICY.POSITION, RECOGNITION_POLICY.POLICY)
                .from(RECOGNITION_POLICY)
                .orderBy(RECOGNITION_POLICY.POSITION.desc())
                .limit(1)
                .fetchOptional();
    }
}
