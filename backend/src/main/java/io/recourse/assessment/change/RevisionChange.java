package io.recourse.assessment.change;

import io.recourse.assessment.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision, and why it differs from the one before.
 *
 * @param before null for the first revision
 * @param reasons at least one, except for the first revision
 * @param spans time that is charged otherwise
 */
public record RevisionChange(
        Assessment revision, @Nullable Assessment before, List<Reason> reasons, List<ChangedSpan> spans) {

    public RevisionChange {
        reasons = List.copyOf(reasons);
        spans = List.copyOf(spans);
    }

    /** Growth of the downtime that the figure counts, in the unit of the figure; the whole of it for the first revision. */
    public long down() {
        return revision.figure().down() - (before == null ? 0 : before.figure().down());
    }

    /** Growth of what the figure counts, in the unit of the figure. */
    public long counted() {
        return revision.figure().counted()
                - (before == null ? 0 : before.figure().counted());
    }

    /** Growth of the credit in minor units of the contract's currency. */
    public long creditMinor() {
        return revision.entitlement().credit().minorUnits()
                - (before == null ? 0 : before.entitlement().credit().minorUnits());
    }
}
