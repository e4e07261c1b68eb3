package io.recourse.claim.settlement;

import io.recourse.claim.voucher.CodeMask;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import java.time.Instant;

/** A person said that a credit does not pay a claim. */
public record Refusal(
        SettlementLineId credit, ClaimId claim, String claimName, String reason, Instant refusedAt, String refusedBy) {

    Refusal masked(CodeMask codes) {
        return new Refusal(credit, claim, claimName, codes.of(reason), refusedAt, refusedBy);
    }
}
