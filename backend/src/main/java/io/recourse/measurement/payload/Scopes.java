package io.recourse.measurement.payload;

import io.recourse.db.id.ServiceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects of which services a payload tells, and of which time. */
public final class Scopes {

    /**
     * What a payload tells of a service.
     *
     * @param from first instant told of
     * @param to last instant told of; null where something goes on
     * @param rows how many rows are about the service
     */
    public record Scope(Instant from, @Nullable Instant to, int rows) {

        private Scope with(Instant begin, @Nullable Instant end, int more) {
            Instant last = to == null || end == null ? null : end.isAfter(to) ? end : to;
            return new Scope(begin.isBefore(from) ? begin : from, last, rows + more);
        }
    }

    private final Map<ServiceId, Scope> byService = new LinkedHashMap<>();

    /** Notes a row about one instant of a service. */
    public Scopes row(ServiceId service, Instant at) {
        return row(service, at, at);
    }

    /** Notes a row about a time of a service; null for the end of what goes on. */
    public Scopes row(ServiceId service, Instant from, @Nullable Instant to) {
        return add(service, from, to, 1);
    }

    /** Notes that the payload says of a time that all is as before, without a row for it. */
    public Scopes stated(ServiceId service, Instant from, @Nullable Instant to) {
        return add(service, from, to, 0);
    }

    /** By service. */
    public Map<ServiceId, Scope> all() {
        return Map.copyOf(byService);
    }

    private Scopes add(ServiceId service, Instant from, @Nullable Instant to, int rows) {
        // The clock of a sender may run ahead of ours.
        Instant end = to != null && to.isBefore(from) ? from : to;
        Scope known = byService.get(service);
        byService.put(service, known == null ? new Scope(from, end, rows) : known.with(from, end, rows));
        return this;
    }
}
