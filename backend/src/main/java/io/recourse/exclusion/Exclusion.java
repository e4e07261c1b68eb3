package io.recourse.exclusion;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span that somebody says the contract does not count.
 *
 * @param proposedBy user name of the maker
 * @param objection why it is contested
 * @param decidedBy user name of the checker, never the maker
 * @param decision why it was decided so
 * @param version optimistic lock: send it back with a change
 */
public record Exclusion(
        ExclusionId id,
        ServiceId service,
        Interval period,
        ExclusionKind kind,
        ExclusionStatus status,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String contestedBy,
        @Nullable Instant contestedAt,
        @Nullable String objection,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        int version) {}
