package io.recourse.contract.clause;

import io.recourse.db.id.ServiceId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses as the API takes and gives them. */
final class ClauseBody {

    private ClauseBody() {}

    /** A new clause with its first version. */
    record New(
            @Nullable ServiceId serviceId,
            @Nullable String title,
            @Nullable ClauseVersionDraft firstVersion) {}

    /** Another title; {@code version} is that of the clause as it was read. */
    record Title(@Nullable Integer version, @Nullable String title) {}

    /** A new or corrected version; {@code version} is that of the clause as it was read. */
    record Version(@Nullable Integer version, @Nullable ClauseVersionDraft clauseVersion) {}

    /** Another last day of a version; {@code version} is that of the clause as it was read. */
    record LastDay(@Nullable Integer version, @Nullable LocalDate lastDay) {}

    /** A clause with all its versions, the newest first. */
    record Full(Clause clause, List<ClauseVersion> versions) {}
}
