package io.recourse.exclusion;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span that somebody says the contract does not count.
 *
 * @param announcedAt when the vendor announced it; null if that is not known
 * @param proposedBy user name of the maker
 * @param objection why it is contested
 * @param acceptedAt when it was accepted, also if that was taken back later; null if it never was
 * @param acceptedBy user name of who accepted it, also if that was taken back later; null if nobody did
 * @param acceptance what was said with it; null if nothing was
 * @param decidedBy user name of the checker, never the maker
 * @param decision why it was decided so
 * @param version optimistic lock: send it back with a change
 */
public record Exclusion(
        ExclusionId id,
        ServiceId service,
        Interval period,
        ExclusionKind kind,
        @Nullable Instant announcedAt,
        ExclusionStatus status,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String contestedBy,
        @Nullable Instant contestedAt,
        @Nullable String objection,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable String acceptance,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        int version) {

    /** How long before its beginning it was announced, negative if afterwards; null if that is not known. */
    public @Nullable Duration notice() {
        return announcedAt == null ? null : Duration.between(announcedAt, period.from());
    }

    /** Whether it was accepted at an instant in the past, and not taken back by then. */
    public boolean isAcceptedAt(Instant instant) {
        boolean accepted = acceptedAt != null && !acceptedAt.isAfter(instant);
        boolean takenBack = status == ExclusionStatus.REFUSED && decidedAt != null && !decidedAt.isAfter(instant);
        return accepted && !takenBack;
    }

    /** Whether somebody took back that it was accepted. */
    public boolean isTakenBack() {
        return status == ExclusionStatus.REFUSED && acceptedAt != null;
    }

    /** What was known of it at an instant in the past; empty if nobody had proposed it. */
    public Optional<Exclusion> asOf(Instant instant) {
        if (proposedAt.isAfter(instant)) {
            return Optional.empty();
        }
        boolean contested = contestedAt != null && !contestedAt.isAfter(instant);
        boolean decided = decidedAt != null && !decidedAt.isAfter(instant);
        boolean accepted = acceptedAt != null && !acceptedAt.isAfter(instant);
        ExclusionStatus undecided = contested ? ExclusionStatus.CONTESTED : ExclusionStatus.PROPOSED;
        ExclusionStatus then = decided ? status : accepted ? ExclusionStatus.ACCEPTED : undecided;
        return Optional.of(new Exclusion(
                id,
                service,
                period,
                kind,
                announcedAt,
                then,
                reason,
                proposedBy,
                proposedAt,
                contested ? contestedBy : null,
                contested ? contestedAt : null,
                contested ? objection : null,
                accepted ? acceptedAt : null,
                accepted ? acceptedBy : null,
                accepted ? acceptance : null,
                decided ? decidedBy : accepted ? acceptedBy : null,
                decided ? decidedAt : accepted ? acceptedAt : null,
                decided ? decision : accepted ? acceptance : null,
                version));
    }
}
