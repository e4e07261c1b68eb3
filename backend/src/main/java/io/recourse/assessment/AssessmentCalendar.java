package io.recourse.assessment;

import io.recourse.access.AsSystem;
import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.tickets.TicketService;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks what became stale because time passed: periods that are over but not final, and running periods that nobody has
 * opened yet, and tickets whose clocks run on. Looks once an hour, which is the first hour of a period in some zone.
 */
@Component
class AssessmentCalendar {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JooqPeriodEnds periodEnds;
    private final ClauseFinder clauses;
    private final TicketService tickets;
    private final StaleMarks marks;
    private final Clock clock;
    private volatile @Nullable Instant lastLook;

    AssessmentCalendar(
            JooqPeriodEnds periodEnds, ClauseFinder clauses, TicketService tickets, StaleMarks marks, Clock clock) {
        this.periodEnds = periodEnds;
        this.clauses = clauses;
        this.tickets = tickets;
        this.marks = marks;
        this.clock = clock;
    }

    /** Marks what is due, at most once an hour. */
    @Transactional
    public void markDue() {
        Instant now = clock.instant();
        Instant last = lastLook;
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return;
        }
        AsSystem.run("assessment", () -> mark(now));
        lastLook = now;
    }

    private void mark(Instant now) {
        Map<ServiceId, Instant> since = new HashMap<>(periodEnds.overButNotFinal(now));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Interval moment = new Interval(now.minusMillis(1), now);
        Term days = new Term(today.minusDays(Gathering.LONGEST_PERIOD), today.plusDays(2));
        Set<JooqPeriodEnds.Open> open = periodEnds.open(now);
        for (Assignment running : Assignment.touching(clauses.inForce(days), moment, now)) {
            JooqPeriodEnds.Open key = new JooqPeriodEnds.Open(
                    running.clause().id(), running.period().label());
            if (running.interval().to().isAfter(now) && !open.contains(key)) {
                since.merge(running.clause().serviceId(), moment.from(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        since.forEach((service, from) -> marks.mark(service, new Interval(from, now)));
        tickets.unanswered().forEach(marks::mark);
    }
}
