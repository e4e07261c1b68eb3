package io.recourse.measurement;

import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Map<Same, Deque<RecordedInterval>> left = new HashMap<>();
        went.forEach(record -> left.computeIfAbsent(Same.of(record), same -> new ArrayDeque<>())
                .add(record));
        Set<UUID> replaced = new HashSet<>();
        List<RecordChange> changes = new ArrayList<>();
        for (RecordedInterval record : came) {
            Deque<RecordedInterval> same = left.get(Same.of(record));
            RecordedInterval before = same == null ? null : same.poll();
            if (before != null) {
                replaced.add(before.id());
            }
            changes.add(new RecordChange(kind(record, before), record, before));
        }
        went.stream()
                .filter(record -> !replaced.contains(record.id()))
                .forEach(record -> changes.add(new RecordChange(Kind.WITHDRAWN, record, null)));
        return changes;
    }

    /** What a record and the one in its place have in common: the name, or without any state and beginning. */
    private record Same(
            @Nullable String component,
            @Nullable String name,
            @Nullable State state,
            @Nullable Instant startedAt) {

        static Same of(RecordedInterval record) {
            return record.externalId() != null
                    ? new Same(record.component(), record.externalId(), null, null)
                    : new Same(record.component(), null, record.state(), record.startedAt());
        }
    }

    /** When the change takes effect first. */
    public Instant from() {
        return before != null && before.startedAt().isBefore(record.startedAt())
                ? before.startedAt()
                : record.startedAt();
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
