package io.recourse.assessment;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.Timelines;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service day by day, for the strip of days and the chart of a period. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ServiceDays {

    private final JooqAssessedIntervals intervals;
    private final Timelines timelines;
    private final Clock clock;

    ServiceDays(JooqAssessedIntervals intervals, Timelines timelines, Clock clock) {
        this.intervals = intervals;
        this.timelines = timelines;
        this.clock = clock;
    }

    /**
     * Each day from {@code first} to {@code last}, both included. By the latest assessments of the clause, so that days
     * add up to the figures; where no clause is named or it has not been assessed, by what was measured. Days to come
     * have no time.
     */
    public List<AssessedDay> days(
            ServiceId service, @Nullable ClauseId clause, LocalDate first, LocalDate last, ZoneId zone) {
        Interval time = new Interval(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
        List<DayStrip.Span> spans = clause == null ? List.of() : assessed(clause, time);
        return DayStrip.of(spans.isEmpty() ? measured(service, time) : spans, first, last, zone);
    }

    private List<DayStrip.Span> assessed(ClauseId clause, Interval time) {
        return intervals.latest(clause, time).stream()
                .flatMap(span ->
                        past(span.interval(), time).map(part -> new DayStrip.Span(part, span.attribution())).stream())
                .toList();
    }

    private List<DayStrip.Span> measured(ServiceId service, Interval time) {
        return timelines
                .agreed(service, time)
                .map(timeline -> timeline.spans().stream()
                        .flatMap(span ->
                                past(span.span(), time)
                                        .map(part -> new DayStrip.Span(part, Attribution.of(span.state())))
                                        .stream())
                        .toList())
                .orElse(List.of());
    }

    /** What has come to pass of the span. */
    private Optional<Interval> past(Interval span, Interval time) {
        Instant now = clock.instant();
        return time.from().isBefore(now)
                ? span.intersection(new Interval(time.from(), now.isBefore(time.to()) ? now : time.to()))
                : Optional.empty();
    }
}
