package io.recourse.claim.bulk;

import io.recourse.db.id.ClaimId;

/** A claim, and the version of it that the step was decided on. */
public record BulkItem(ClaimId id, int version) {}
