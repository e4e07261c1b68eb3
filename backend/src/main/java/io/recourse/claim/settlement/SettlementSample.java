package io.recourse.claim.settlement;

import io.recourse.access.AuditTrail;
import io.recourse.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what the sample workspace's vendors credited, before its claims go. */
@Service
@Transactional
@RolesAllowed(Roles.ADMIN)
public class SettlementSample {

    private final JooqSettlementSample rows;
    private final AuditTrail audit;

    SettlementSample(JooqSettlementSample rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Removes credits, matches and reminders of sample vendors; what they booked is reversed with the claims. */
    public void remove() {
        audit.record("SAMPLE_CREDITS_REMOVED", "settlement", null, null, Map.of("credits", rows.remove()));
    }
}
