package io.recourse.measurement.tickets;

import static io.recourse.db.jooq.measurement.Tables.TICKET;
import static io.recourse.db.jooq.measurement.Tables.TICKET_PAUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import io.recourse.contract.terms.PauseReason;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.TicketRecord;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.ticket and measurement.ticket_pause. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqTickets {

    private final DSLContext database;

    JooqTickets(DSLContext database) {
        this.database = database;
    }

    Optional<Ticket> find(SourceId source, String externalId) {
        return tickets(TICKET.SOURCE_ID.eq(source).and(TICKET.EXTERNAL_ID.eq(externalId))).stream()
                .findFirst();
    }

    /** Brings the ticket up to date, or adds it. */
    void save(SourceId source, Ticket ticket, Instant now, @Nullable UUID payload, int position) {
        UUID id = database.insertInto(TICKET)
                .set(TICKET.SOURCE_ID, source)
                .set(TICKET.EXTERNAL_ID, ticket.externalId())
                .set(TICKET.SERVICE_ID, ticket.service())
                .set(TICKET.TITLE, ticket.title())
                .set(TICKET.REFERENCE_URL, ticket.url())
                .set(TICKET.PRIORITY, (short) ticket.priority())
                .set(TICKET.OPENED_AT, ticket.openedAt())
                .set(TICKET.NOTIFIED_AT, ticket.notifiedAt())
                .set(TICKET.RESPONDED_AT, ticket.respondedAt())
                .set(TICKET.RESOLVED_AT, ticket.resolvedAt())
                .set(TICKET.RECORDED_AT, now)
                .set(TICKET.PAYLOAD_ID, payload)
                .set(TICKET.PAYLOAD_POSITION, payload == null ? null : position)
                .onConflict(TICKET.SOURCE_ID, TICKET.EXTERNAL_ID)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .returning(TICKET.ID)
                .fetchSingle()
                .getId();
        database.deleteFrom(TICKET_PAUSE).where(TICKET_PAUSE.TICKET_ID.eq(id)).execute();
        for (int i = 0; i < ticket.pauses().size(); i++) {
            TicketPause pause = ticket.pauses().get(i);
            database.insertInto(TICKET_PAUSE)
                    .set(TICKET_PAUSE.TICKET_ID, id)
                    .set(TICKET_PAUSE.POSITION, i)
                    .set(TICKET_PAUSE.REASON, pause.reason().name())
                    .set(TICKET_PAUSE.STARTED_AT, pause.from())
                    .set(TICKET_PAUSE.ENDED_AT, pause.to())
                    .execute();
        }
    }

    /** Tickets of the service that were opened, or told to the vendor, in the interval; in order of opening. */
    List<Ticket> within(ServiceId service, Interval interval) {
        Field<Instant> told = coalesce(TICKET.NOTIFIED_AT, TICKET.OPENED_AT);
        return tickets(TICKET.SERVICE_ID
                .eq(service)
                .and(TICKET.OPENED_AT
                        .ge(interval.from())
                        .and(TICKET.OPENED_AT.lt(interval.to()))
                        .or(told.ge(interval.from()).and(told.lt(interval.to())))));
    }

    /** The latest tickets of the service. */
    List<Ticket> latest(ServiceId service, int limit) {
        List<Ticket> all = tickets(TICKET.SERVICE_ID.eq(service)).reversed();
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** Services with tickets that have no answer, and when the latest of them was opened. */
    Map<ServiceId, Interval> unanswered() {
        Map<ServiceId, Interval> unanswered = new HashMap<>();
        database.select(TICKET.SERVICE_ID, min(TICKET.OPENED_AT), max(coalesce(TICKET.NOTIFIED_AT, TICKET.OPENED_AT)))
                .from(TICKET)
                .where(TICKET.RESPONDED_AT.isNull(), TICKET.RESOLVED_AT.isNull())
                .groupBy(TICKET.SERVICE_ID)
                .forEach(row -> unanswered.put(row.value1(), TicketService.span(row.value2(), row.value3())));
        return unanswered;
    }

    Optional<Instant> first(ServiceId service) {
        return database.select(min(TICKET.OPENED_AT))
                .from(TICKET)
                .where(TICKET.SERVICE_ID.eq(service))
                .fetchOptional(0, Instant.class);
    }

    private List<Ticket> tickets(Condition condition) {
        List<TicketRecord> rows = database.selectFrom(TICKET)
                .where(condition)
                .orderBy(TICKET.OPENED_AT, TICKET.EXTERNAL_ID, TICKET.ID)
                .fetch();
        Map<UUID, List<TicketPause>> pauses = database.selectFrom(TICKET_PAUSE)
                .where(TICKET_PAUSE.TICKET_ID.in(
                        rows.stream().map(TicketRecord::getId).toList()))
                .orderBy(TICKET_PAUSE.TICKET_ID, TICKET_PAUSE.POSITION)
                .fetchGroups(
                        TICKET_PAUSE.TICKET_ID,
                        row -> new TicketPause(
                                PauseReason.valueOf(row.getReason()), row.getStartedAt(), row.getEndedAt()));
        return rows.stream()
                .map(row -> ticket(row, pauses.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Ticket ticket(TicketRecord row, List<TicketPause> pauses) {
        return new Ticket(
                row.getServiceId(),
                row.getExternalId(),
                row.getTitle(),
                row.getReferenceUrl(),
                row.getPriority(),
                row.getOpenedAt(),
                row.getNotifiedAt(),
                row.getRespondedAt(),
                row.getResolvedAt(),
                pauses);
    }
}
