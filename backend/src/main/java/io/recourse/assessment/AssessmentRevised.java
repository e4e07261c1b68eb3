package io.recourse.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction that added a revision.
 *
 * @param previous the revision that was the latest before; null if this is the first
 */
public record AssessmentRevised(
        Assessment assessment, @Nullable Assessment previous) {}
