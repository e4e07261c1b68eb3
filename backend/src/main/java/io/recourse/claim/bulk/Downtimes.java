package io.recourse.claim.bulk;

import io.recourse.claim.Claim;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import io.recourse.time.Overlaps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the downtime of one vendor's claims together to outages: a pure function. */
final class Downtimes {

    private Downtimes() {}

    /** A span of downtime that the assessment of a claim charges. */
    record Span(Claim claim, Interval interval) {}

    /** What a source says of an incident of a service. */
    record Incident(ServiceId service, Interval interval, String source, Outage.Name name) {}

    /** Outages, the latest first. Spans that only touch are two outages. */
    static List<Outage> outages(List<Span> spans, List<Incident> incidents) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing((Span span) -> span.interval().from())
                .thenComparing(span -> span.claim().number()));
        Groups groups = new Groups(sorted.size());
        joinOverlapping(sorted, groups);
        Map<Integer, Set<Outage.Name>> named = joinIncidents(sorted, incidents, groups);
        Map<Integer, List<Span>> together = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            together.computeIfAbsent(groups.of(i), any -> new ArrayList<>()).add(sorted.get(i));
        }
        Map<Integer, Set<Outage.Name>> names = new HashMap<>();
        named.forEach((position, some) -> names.computeIfAbsent(groups.of(position), any -> new LinkedHashSet<>())
                .addAll(some));
        return together.entrySet().stream()
                .map(group -> outage(group.getValue(), names.getOrDefault(group.getKey(), Set.of())))
                .sorted(Comparator.comparing((Outage outage) -> outage.span().from())
                        .reversed())
                .toList();
    }

    private static void joinOverlapping(List<Span> sorted, Groups groups) {
        int reaching = 0;
        for (int i = 1; i < sorted.size(); i++) {
            Instant until = sorted.get(reaching).interval().to();
            if (sorted.get(i).interval().from().isBefore(until)) {
                groups.join(reaching, i);
            }
            if (sorted.get(i).interval().to().isAfter(until)) {
                reaching = i;
            }
        }
    }

    private static Map<Integer, Set<Outage.Name>> joinIncidents(
            List<Span> sorted, List<Incident> incidents, Groups groups) {
        Map<ServiceId, Overlaps<Incident>> ofService = new HashMap<>();
        incidents.stream()
                .collect(Collectors.groupingBy(Incident::service))
                .forEach((service, some) -> ofService.put(
                        service,
                        new Overlaps<>(
                                some,
                                one -> one.interval().from(),
                                one -> one.interval().to())));
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Set<Outage.Name>> names = new LinkedHashMap<>();
        for (int position = 0; position < sorted.size(); position++) {
            Span span = sorted.get(position);
            Overlaps<Incident> known = ofService.get(span.claim().subject().service());
            for (Incident incident : known == null ? List.<Incident>of() : known.with(span.interval())) {
                String identity = incident.source() + " " + incident.name().externalId();
                Integer other = first.putIfAbsent(identity, position);
                if (other != null) {
                    groups.join(other, position);
                }
                names.computeIfAbsent(position, any -> new LinkedHashSet<>()).add(incident.name());
            }
        }
        return names;
    }

    private static Outage outage(List<Span> spans, Collection<Outage.Name> names) {
        Instant from = spans.getFirst().interval().from();
        Instant to = from;
        Map<Claim, Duration> downtime = new LinkedHashMap<>();
        for (Span span : spans) {
            to = span.interval().to().isAfter(to) ? span.interval().to() : to;
            downtime.merge(span.claim(), span.interval().duration(), Duration::plus);
        }
        Comparator<Outage.ClaimOfOutage> order = Comparator.comparing(
                (Outage.ClaimOfOutage one) -> one.claim().deadline().latest(),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return new Outage(
                spans.getFirst().claim().subject().vendor(),
                spans.getFirst().claim().subject().vendorName(),
                new Interval(from, to),
                List.copyOf(names),
                downtime.entrySet().stream()
                        .map(entry -> new Outage.ClaimOfOutage(entry.getKey(), entry.getValue()))
                        .sorted(order.thenComparing(one -> one.claim().number()))
                        .toList());
    }

    /** Which positions belong together. */
    private static final class Groups {

        private final int[] parent;

        Groups(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        int of(int position) {
            int root = position;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        void join(int one, int other) {
            parent[of(other)] = of(one);
        }
    }
}
