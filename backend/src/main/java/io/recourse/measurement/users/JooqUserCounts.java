package io.recourse.measurement.users;

import static io.recourse.db.jooq.measurement.Tables.AFFECTED_USERS;
import static io.recourse.db.jooq.measurement.Tables.LICENSED_USERS;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.AffectedUsersRecord;
import io.recourse.db.query.CountedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.licensed_users and measurement.affected_users. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqUserCounts {

    private static final CountedTable TABLE =
            new CountedTable(LICENSED_USERS.SERVICE_ID, LICENSED_USERS.SOURCE_ID, LICENSED_USERS.AT);

    private final DSLContext database;

    JooqUserCounts(DSLContext database) {
        this.database = database;
    }

    Optional<Long> licensedAt(SourceId source, ServiceId service, Instant at) {
        return database.select(LICENSED_USERS.USERS)
                .from(LICENSED_USERS)
                .where(LICENSED_USERS.SERVICE_ID.eq(service), LICENSED_USERS.SOURCE_ID.eq(source))
                .and(LICENSED_USERS.AT.eq(at))
                .fetchOptional(LICENSED_USERS.USERS);
    }

    void save(SourceId source, LicensedUsers licensed, @Nullable UUID payload, int position) {
        database.insertInto(LICENSED_USERS)
                .set(LICENSED_USERS.SERVICE_ID, licensed.service())
                .set(LICENSED_USERS.SOURCE_ID, source)
                .set(LICENSED_USERS.AT, licensed.at())
                .set(LICENSED_USERS.USERS, licensed.users())
                .set(LICENSED_USERS.PAYLOAD_ID, payload)
                .set(LICENSED_USERS.PAYLOAD_POSITION, payload == null ? null : position)
                .onConflict(LICENSED_USERS.SERVICE_ID, LICENSED_USERS.SOURCE_ID, LICENSED_USERS.AT)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    Optional<AffectedUsers> affected(SourceId source, ServiceId service, String externalId) {
        return database.selectFrom(AFFECTED_USERS)
                .where(AFFECTED_USERS.SERVICE_ID.eq(service), AFFECTED_USERS.SOURCE_ID.eq(source))
                .and(AFFECTED_USERS.EXTERNAL_ID.eq(externalId))
                .fetchOptional(JooqUserCounts::affected);
    }

    void save(SourceId source, AffectedUsers affected, @Nullable UUID payload, int position) {
        database.insertInto(AFFECTED_USERS)
                .set(AFFECTED_USERS.SERVICE_ID, affected.service())
                .set(AFFECTED_USERS.SOURCE_ID, source)
                .set(AFFECTED_USERS.EXTERNAL_ID, affected.externalId())
                .set(AFFECTED_USERS.STARTED_AT, affected.from())
                .set(AFFECTED_USERS.ENDED_AT, affected.to())
                .set(AFFECTED_USERS.USERS, affected.users())
                .set(AFFECTED_USERS.TITLE, affected.title())
                .set(AFFECTED_USERS.PAYLOAD_ID, payload)
                .set(AFFECTED_USERS.PAYLOAD_POSITION, payload == null ? null : position)
                .onConflict(AFFECTED_USERS.SERVICE_ID, AFFECTED_USERS.SOURCE_ID, AFFECTED_USERS.EXTERNAL_ID)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    /** Numbers of licensed users before the instant, in order of time. */
    List<LicensedUsers> licensed(SourceId source, ServiceId service, Instant until) {
        return database.selectFrom(LICENSED_USERS)
                .where(LICENSED_USERS.SERVICE_ID.eq(service), LICENSED_USERS.SOURCE_ID.eq(source))
                .and(LICENSED_USERS.AT.lt(until))
                .orderBy(LICENSED_USERS.AT)
                .fetch(row -> new LicensedUsers(row.getServiceId(), row.getAt(), row.getUsers()));
    }

    /** Incidents that touch the time, in order of begin. */
    List<AffectedUsers> affected(SourceId source, ServiceId service, Instant from, Instant to) {
        return database.selectFrom(AFFECTED_USERS)
                .where(AFFECTED_USERS.SERVICE_ID.eq(service), AFFECTED_USERS.SOURCE_ID.eq(source))
                .and(AFFECTED_USERS.STARTED_AT.lt(to))
                .and(AFFECTED_USERS.ENDED_AT.isNull().or(AFFECTED_USERS.ENDED_AT.gt(from)))
                .orderBy(AFFECTED_USERS.STARTED_AT, AFFECTED_USERS.EXTERNAL_ID)
                .fetch(JooqUserCounts::affected);
    }

    List<SourceId> sourcesOf(ServiceId service) {
        return TABLE.sources(database, service);
    }

    Optional<Instant> first(ServiceId service) {
        return TABLE.first(database, service);
    }

    private static AffectedUsers affected(AffectedUsersRecord row) {
        return new AffectedUsers(
                row.getServiceId(),
                row.getExternalId(),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getUsers(),
                row.getTitle());
    }
}
