package io.recourse.assessment;

import io.recourse.availability.metric.Bounds;
import io.recourse.contract.clause.Metric;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Timelines;
import io.recourse.measurement.samples.Histogram;
import io.recourse.measurement.samples.SampleReader;
import io.recourse.measurement.samples.SampleSeries;
import io.recourse.measurement.tickets.Ticket;
import io.recourse.measurement.tickets.TicketService;
import io.recourse.measurement.users.UserCounts;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Collects what the metric of a clause needs beside timeline, exclusions and fee. */
@Component
class MetricGathering {

    private final SampleReader samples;
    private final UserCounts users;
    private final TicketService tickets;
    private final Timelines timelines;

    MetricGathering(SampleReader samples, UserCounts users, TicketService tickets, Timelines timelines) {
        this.samples = samples;
        this.users = users;
        this.tickets = tickets;
        this.timelines = timelines;
    }

    /** The assessment by the metric of the clause, with all that decides it. */
    MetricAssessment of(Computation inputs, Instant now) {
        return switch (inputs.assignment().version().terms().metric()) {
            case AVAILABILITY -> new TimeAssessment(inputs);
            case FAILURE_COUNT -> new FailureAssessment(inputs);
            case SLICE_AVAILABILITY -> {
                SampleData data = samples(inputs, false);
                yield new SliceAssessment(inputs.until(until(inputs, data, now)), data);
            }
            case LATENCY -> {
                SampleData data = samples(inputs, true);
                yield new LatencyAssessment(inputs.until(until(inputs, data, now)), data);
            }
            case USER_MINUTES -> {
                UserData data = users(inputs);
                yield new UserAssessment(inputs.until(until(inputs, data.watched(), now)), data);
            }
            case RESPONSE_TIME -> {
                List<Ticket> data =
                        tickets.within(service(inputs), inputs.assignment().interval());
                yield new ResponseAssessment(inputs.until(until(inputs, data)), data, now);
            }
        };
    }

    /** When the service was first measured in a way that the metric can judge. */
    Optional<Instant> since(ServiceId service, Metric metric) {
        return switch (metric) {
            case AVAILABILITY, FAILURE_COUNT -> timelines.extent(service).map(Interval::from);
            case SLICE_AVAILABILITY, LATENCY -> samples.first(service);
            case USER_MINUTES -> users.first(service);
            case RESPONSE_TIME -> tickets.first(service);
        };
    }

    private SampleData samples(Computation inputs, boolean delays) {
        ServiceId service = service(inputs);
        Interval interval = inputs.assignment().interval();
        SourceId source = samples.source(service).orElse(null);
        if (source == null) {
            return SampleData.NONE;
        }
        SampleSeries series = samples.series(source, service, interval);
        List<Histogram> histograms = delays ? samples.histograms(source, service, interval) : List.of();
        return new SampleData(source, series, histograms, watched(service, source, interval));
    }

    private UserData users(Computation inputs) {
        ServiceId service = service(inputs);
        Interval interval = inputs.assignment().interval();
        SourceId source = users.source(service).orElse(null);
        if (source == null) {
            return UserData.NONE;
        }
        return new UserData(
                source,
                users.licensed(source, service, interval),
                users.affected(source, service, interval),
                watched(service, source, interval));
    }

    private long[] watched(ServiceId service, SourceId source, Interval interval) {
        List<Interval> spans = timelines.watched(service, source).stream()
                .flatMap(span -> span.intersection(interval).stream())
                .toList();
        return Bounds.union(
                spans.stream().mapToLong(span -> span.from().toEpochMilli()).toArray(),
                spans.stream().mapToLong(span -> span.to().toEpochMilli()).toArray());
    }

    private static ServiceId service(Computation inputs) {
        return inputs.assignment().clause().serviceId();
    }

    /** While the period runs, the end of what was counted or watched so far. */
    private static Instant until(Computation inputs, SampleData data, Instant now) {
        long last = data.series().size() == 0
                ? Long.MIN_VALUE
                : data.series().at()[data.series().size() - 1] + 1;
        for (Histogram histogram : data.histograms()) {
            last = Math.max(last, histogram.at().toEpochMilli() + 1);
        }
        Instant watched = until(inputs, data.watched(), now);
        Instant counted = last == Long.MIN_VALUE ? watched : Instant.ofEpochMilli(last);
        return counted.isAfter(watched) ? counted : watched;
    }

    private static Instant until(Computation inputs, long[] watched, Instant now) {
        Interval interval = inputs.assignment().interval();
        if (inputs.finished()) {
            return interval.to();
        }
        Instant end = watched.length == 0 ? interval.from() : Instant.ofEpochMilli(watched[watched.length - 1]);
        return end.isBefore(now) ? end : now;
    }

    /** While the period runs, the last instant that any ticket tells of. */
    private static Instant until(Computation inputs, List<Ticket> data) {
        Interval interval = inputs.assignment().interval();
        if (inputs.finished()) {
            return interval.to();
        }
        return data.stream()
                .flatMap(ticket -> Stream.of(
                        ticket.openedAt(), Objects.requireNonNullElse(ticket.answeredAt(), ticket.openedAt())))
                .filter(instant -> instant.isAfter(interval.from()) && instant.isBefore(interval.to()))
                .max(Instant::compareTo)
                .orElse(interval.from());
    }
}
