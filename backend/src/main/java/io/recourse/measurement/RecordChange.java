package io.recourse.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record between two instants.
 *
 * @param record as it is now, or as it was if it counts no longer
 * @param before what it took the place of; null if nothing
 */
public record RecordChange(
        Kind kind, RecordedInterval record, @Nullable RecordedInterval before) {

    /** What happened. */
    public enum Kind {
        ADDED,
        /** A state that went on was given its end. */
        CLOSED,
        CORRECTED,
        /** It counts no longer, and nothing took its place. */
        WITHDRAWN
    }

    /** Puts records that came beside those that went whose place they took; those that came and went say nothing. */
    static List<RecordChange> of(List<RecordedInterval> came, List<RecordedInterval> went) {
        List<RecordedInterval> left = new ArrayList<>(went);
        List<RecordChange> changes = new ArrayList<>();
        for (RecordedInterval record : came) {
            RecordedInterval before = left.stream()
                    .filter(one -> replaces(record, one))
                    .findFirst()
                    .orElse(null);
            left.remove(before);
            changes.add(new RecordChange(kind(record, before), record, before));
        }
        left.forEach(record -> changes.add(new RecordChange(Kind.WITHDRAWN, record, null)));
        return changes;
    }

    /** When the change takes effect first. */
    public Instant from() {
        return before != null && before.startedAt().isBefore(record.startedAt())
                ? before.startedAt()
                : record.startedAt();
    }

    private static boolean replaces(RecordedInterval record, RecordedInterval other) {
        return Objects.equals(record.component(), other.component()) && isSameRecord(record, other);
    }

    private static boolean isSameRecord(RecordedInterval record, RecordedInterval other) {
        return record.externalId() != null
                ? record.externalId().equals(other.externalId())
                : other.externalId() == null
                        && record.state() == other.state()
                        && record.startedAt().equals(other.startedAt());
    }

    private static Kind kind(RecordedInterval record, @Nullable RecordedInterval before) {
        if (before == null) {
            return Kind.ADDED;
        }
        boolean closed = before.endedAt() == null
                && record.endedAt() != null
                && record.state() == before.state()
                && Objects.equals(record.startedAt(), before.startedAt());
        return closed ? Kind.CLOSED : Kind.CORRECTED;
    }
}
