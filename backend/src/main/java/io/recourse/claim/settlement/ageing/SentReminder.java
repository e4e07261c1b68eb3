package io.recourse.claim.settlement.ageing;

import io.recourse.db.id.ClaimId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder that named a claim.
 *
 * @param level 1 friendly, 2 firm, 3 last
 * @param language tag of the language in which it was written
 * @param text as it was sent
 */
public record SentReminder(
        UUID id,
        ClaimId claim,
        int level,
        String language,
        String text,
        LocalDate sentOn,
        Instant recordedAt,
        String recordedBy) {}
