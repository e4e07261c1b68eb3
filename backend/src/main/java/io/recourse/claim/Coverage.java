package io.recourse.claim;

import io.recourse.db.id.ClaimId;

/**
 * That a claim is held back because another one, of the service that caused the outage, covers it.
 *
 * @param root the other claim
 * @param rootName its name, such as CLM-000123
 * @param reason why it covers this one
 */
public record Coverage(ClaimId root, String rootName, String reason) {}
