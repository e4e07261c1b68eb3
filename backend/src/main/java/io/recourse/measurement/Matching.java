package io.recourse.measurement;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what each observation means beside what its source has said already. Order plays no part: an outage that is
 * told as open in one row and as ended in another is ended.
 */
public final class Matching {

    /** What an observation does to the records. */
    public enum Outcome {
        /** It is new. */
        CREATES,
        /** It gives an end to a record that was still open. */
        CLOSES,
        /** It replaces what the source said before under the same name. */
        REPLACES,
        /** It says what is known already. */
        UNCHANGED
    }

    /**
     * An observation with what it does.
     *
     * @param replaced the record that it takes the place of; null if none
     */
    public record Match(
            Observation observation,
            Outcome outcome,
            @Nullable RecordedInterval replaced) {}

    private record Begin(ServiceId service, @Nullable String component, State state, Instant from) {}

    private record Name(ServiceId service, @Nullable String component, String externalId) {}

    private final Map<Name, RecordedInterval> named = new HashMap<>();
    private final Map<Begin, List<RecordedInterval>> begun = new HashMap<>();
    private final Map<Begin, List<Observation>> taken = new HashMap<>();
    private final Map<Name, Observation> takenNames = new HashMap<>();
    private final Map<Begin, Boolean> closedHere = new HashMap<>();

    private Matching(Collection<RecordedInterval> inForce, Collection<Observation> observations) {
        for (RecordedInterval record : inForce) {
            if (record.externalId() != null) {
                named.put(new Name(record.service(), record.component(), record.externalId()), record);
            } else {
                begun.computeIfAbsent(
                                new Begin(record.service(), record.component(), record.state(), record.startedAt()),
                                key -> new ArrayList<>())
                        .add(record);
            }
        }
        for (Observation observation : observations) {
            closedHere.merge(begin(observation), observation.to() != null, Boolean::logicalOr);
        }
    }

    /** One match for each observation, in the same order. */
    public static List<Match> of(Collection<RecordedInterval> inForce, List<Observation> observations) {
        Matching matching = new Matching(inForce, observations);
        return observations.stream().map(matching::match).toList();
    }

    private Match match(Observation observation) {
        return observation.externalId() == null ? unnamed(observation) : named(observation, observation.externalId());
    }

    private Match named(Observation observation, String externalId) {
        Name name = new Name(observation.service(), observation.component(), externalId);
        Observation earlier = takenNames.putIfAbsent(name, observation);
        if (earlier != null) {
            if (!earlier.equals(observation)) {
                throw new IllegalArgumentException("two different records are named " + externalId);
            }
            return new Match(observation, Outcome.UNCHANGED, null);
        }
        RecordedInterval record = named.get(name);
        if (record == null) {
            return new Match(observation, Outcome.CREATES, null);
        }
        return saysTheSame(record, observation)
                ? new Match(observation, Outcome.UNCHANGED, null)
                : new Match(observation, Outcome.REPLACES, record);
    }

    private Match unnamed(Observation observation) {
        Begin begin = begin(observation);
        List<RecordedInterval> records = begun.getOrDefault(begin, List.of());
        List<Observation> here = taken.computeIfAbsent(begin, key -> new ArrayList<>());
        boolean known = records.stream().anyMatch(record -> Objects.equals(record.endedAt(), observation.to()))
                || here.stream().anyMatch(other -> Objects.equals(other.to(), observation.to()));
        boolean staleOpening = observation.to() == null
                && (closedHere.getOrDefault(begin, false)
                        || records.stream().anyMatch(record -> record.endedAt() != null));
        if (known || staleOpening) {
            return new Match(observation, Outcome.UNCHANGED, null);
        }
        RecordedInterval open = records.stream()
                .filter(record -> record.endedAt() == null)
                .findFirst()
                .orElse(null);
        boolean firstEnd = here.isEmpty();
        here.add(observation);
        return open != null && firstEnd
                ? new Match(observation, Outcome.CLOSES, open)
                : new Match(observation, Outcome.CREATES, null);
    }

    private static Begin begin(Observation observation) {
        return new Begin(observation.service(), observation.component(), observation.state(), observation.from());
    }

    private static boolean saysTheSame(RecordedInterval record, Observation observation) {
        return record.state() == observation.state()
                && record.startedAt().equals(observation.from())
                && Objects.equals(record.endedAt(), observation.to())
                && Objects.equals(record.title(), observation.title())
                && Objects.equals(record.severity(), observation.severity())
                && Objects.equals(record.referenceUrl(), observation.referenceUrl());
    }
}
