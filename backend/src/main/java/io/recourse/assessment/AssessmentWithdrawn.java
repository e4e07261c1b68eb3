package io.recourse.assessment;

/** Published inside the transaction in which the clause stopped covering the period: there is no latest one any more. */
public record AssessmentWithdrawn(Assessment assessment) {}
