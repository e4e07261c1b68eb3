package io.recourse.measurement.tickets;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.RunService;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.Scopes;
import io.recourse.text.InvalidInput.FieldError;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Tickets: the door by which they come in, and who asks for them. */
@Service
@Transactional
public class TicketService {

    private final JooqTickets tickets;
    private final RunService runs;
    private final ServiceRegister services;
    private final PayloadIntake payloads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketService(
            JooqTickets tickets,
            RunService runs,
            ServiceRegister services,
            PayloadIntake payloads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.runs = runs;
        this.services = services;
        this.payloads = payloads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes tickets in: new ones are added, known ones brought up to date. One bad row is rejected by itself.
     *
     * @param delivery what the rows came in; null if they did not come as bytes
     */
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    public FeedAnswer record(
            SourceId source, @Nullable List<? extends @Nullable JsonNode> rows, @Nullable Delivery delivery) {
        FeedServices known = new FeedServices(services);
        List<@Nullable JsonNode> nodes = rows == null ? null : new ArrayList<>(rows);
        Feed<Ticket> feed = Feed.read("tickets", nodes, row -> TicketRow.read(row, known, clock));
        runs.lock(source);
        UUID payload = delivery == null ? null : keep(source, delivery, feed);
        for (Feed.Row<Ticket> row : feed.rows()) {
            Ticket ticket = row.value();
            Optional<Ticket> before = tickets.find(source, ticket.externalId());
            if (before.equals(Optional.of(ticket))) {
                feed.duplicate();
            } else if (before.isPresent() && !before.get().service().equals(ticket.service())) {
                feed.reject(row.position(), new FieldError("service", "ticket.otherService", ticket.externalId()));
            } else {
                tickets.save(source, ticket, clock.instant(), payload, row.position());
                feed.accept();
                tell(ticket);
                before.ifPresent(this::tell);
            }
        }
        return feed.answer();
    }

    /** The same from a file; times without an offset are those of the zone. */
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    public FeedAnswer recordCsv(SourceId source, byte[] content, ZoneId zone) {
        return record(
                source,
                TicketCsv.rows(content, zone, clock.instant()),
                Delivery.file("tickets", "tickets.csv", "text/csv", content));
    }

    private UUID keep(SourceId source, Delivery delivery, Feed<Ticket> feed) {
        Scopes scopes = new Scopes();
        feed.rows()
                .forEach(row -> scopes.row(
                        row.value().service(),
                        row.value().openedAt(),
                        row.value().resolvedAt()));
        UUID payload = payloads.keep(source, delivery);
        payloads.tells(payload, scopes);
        return payload;
    }

    /** Tickets of the service that were opened, or told to the vendor, in the interval; in order of opening. */
    @Transactional(readOnly = true)
    @PermitAll
    public List<Ticket> within(ServiceId service, Interval interval) {
        return tickets.within(service, interval);
    }

    /** The latest tickets of the service, the latest first. */
    @Transactional(readOnly = true)
    @PermitAll
    public List<Ticket> latest(ServiceId service, int limit) {
        return tickets.latest(service, limit);
    }

    /** When the first ticket of the service was opened. */
    @Transactional(readOnly = true)
    @PermitAll
    public Optional<Instant> first(ServiceId service) {
        return tickets.first(service);
    }

    /** Services with tickets that nobody has answered, and the time in which those began. */
    @Transactional(readOnly = true)
    @PermitAll
    public Map<ServiceId, Interval> unanswered() {
        return tickets.unanswered();
    }

    static Interval span(Instant one, Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant to = one.isBefore(other) ? other : one;
        return new Interval(from, to.plusMillis(1));
    }

    private void tell(Ticket ticket) {
        Instant told = Objects.requireNonNullElse(ticket.notifiedAt(), ticket.openedAt());
        events.publishEvent(new TicketsChanged(ticket.service(), span(ticket.openedAt(), told)));
    }
}
