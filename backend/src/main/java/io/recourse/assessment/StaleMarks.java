package io.recourse.assessment;

import io.recourse.contract.Term;
import io.recourse.contract.calendar.HolidaysChanged;
import io.recourse.contract.clause.ClauseChanged;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.contract.service.FeeChanged;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.ExclusionChanged;
import io.recourse.measurement.TimelineChanged;
import io.recourse.measurement.component.ComponentsChanged;
import io.recourse.measurement.tickets.TicketsChanged;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Marks what is no longer right, inside the transaction that made it so; the background job does the rest. What is
 * packed of a month whose rows change is set back in the same transaction.
 */
@Component
class StaleMarks {

    /** Published with each mark, so that the job starts as soon as the transaction has committed. */
    record Marked() {}

    private final JooqStaleServices stale;
    private final JooqSealedMonths packed;
    private final ClauseFinder clauses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaleMarks(
            JooqStaleServices stale,
            JooqSealedMonths packed,
            ClauseFinder clauses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stale = stale;
        this.packed = packed;
        this.clauses = clauses;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TimelineChanged change) {
        inputsChanged(change.service(), change.interval());
    }

    /** Packs name components, also where nothing was measured of them. */
    @EventListener
    void on(ComponentsChanged change) {
        packed.forget(change.service());
    }

    @EventListener
    void on(TicketsChanged change) {
        mark(change.service(), change.interval());
    }

    @EventListener
    void on(ExclusionChanged change) {
        inputsChanged(change.service(), change.interval());
    }

    /** A version also decides what becomes of the periods in which it begins or ends: whole, split or joined. */
    @EventListener
    void on(ClauseChanged change) {
        Term days = change.days();
        LocalDate until = days.until();
        markDays(
                change.serviceId(),
                new Term(
                        days.from().minusDays(Gathering.LONGEST_PERIOD),
                        until == null ? null : until.plusDays(Gathering.LONGEST_PERIOD)),
                change.zone());
    }

    @EventListener
    void on(FeeChanged change) {
        markDays(change.serviceId(), change.days(), change.zone());
    }

    /** Hours by a calendar are others where a year of it is. A clock that runs may have begun in the year before. */
    @EventListener
    void on(HolidaysChanged change) {
        Term days = new Term(LocalDate.of(change.year() - 1, 12, 1), LocalDate.of(change.year() + 1, 1, 2));
        clauses.withHoursBy(change.calendar()).forEach(service -> markDays(service, days, ZoneOffset.UTC));
    }

    private void inputsChanged(ServiceId service, Interval changed) {
        stale.inputsChanged(service, changed);
        events.publishEvent(new Marked());
    }

    void mark(ServiceId service, Interval changed) {
        stale.mark(service, changed);
        events.publishEvent(new Marked());
    }

    /** Days without an end are stale up to now; what comes later has not been assessed yet. */
    private void markDays(ServiceId service, Term days, ZoneId zone) {
        Instant from = days.from().atStartOfDay(zone).toInstant();
        LocalDate until = days.until();
        Instant to = until == null ? clock.instant() : until.atStartOfDay(zone).toInstant();
        if (from.isBefore(to)) {
            mark(service, new Interval(from, to));
        }
    }
}
