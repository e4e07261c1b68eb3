package io.recourse.measurement.users;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.RunService;
import io.recourse.measurement.TimelineChanged;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.Scopes;
import io.recourse.time.Interval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The door by which numbers of users come in. Told again they are corrected, and who depends on them hears of it. */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class UserCountService {

    private final JooqUserCounts counts;
    private final RunService runs;
    private final ServiceRegister services;
    private final PayloadIntake payloads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserCountService(
            JooqUserCounts counts,
            RunService runs,
            ServiceRegister services,
            PayloadIntake payloads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.counts = counts;
        this.runs = runs;
        this.services = services;
        this.payloads = payloads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes numbers of licensed users.
     *
     * @param delivery what the rows came in; null if they did not come as bytes
     */
    public FeedAnswer licensed(SourceId source, @Nullable List<@Nullable JsonNode> rows, @Nullable Delivery delivery) {
        FeedServices known = new FeedServices(services);
        Feed<LicensedUsers> feed = Feed.read("licensed", rows, row -> LicensedUsers.read(row, known, clock));
        runs.lock(source);
        Scopes scopes = new Scopes();
        feed.rows().forEach(row -> scopes.row(row.value().service(), row.value().at()));
        UUID payload = keep(source, delivery, scopes);
        for (Feed.Row<LicensedUsers> row : feed.rows()) {
            LicensedUsers licensed = row.value();
            Optional<Long> before = counts.licensedAt(source, licensed.service(), licensed.at());
            if (before.equals(Optional.of(licensed.users()))) {
                feed.duplicate();
            } else {
                counts.save(source, licensed, payload, row.position());
                feed.accept();
                tell(licensed.service(), licensed.at(), clock.instant());
            }
        }
        return feed.answer();
    }

    /**
     * Takes numbers of users who were affected by incidents.
     *
     * @param delivery what the rows came in; null if they did not come as bytes
     */
    public FeedAnswer affected(SourceId source, @Nullable List<@Nullable JsonNode> rows, @Nullable Delivery delivery) {
        FeedServices known = new FeedServices(services);
        Feed<AffectedUsers> feed = Feed.read("affected", rows, row -> AffectedUsers.read(row, known, clock));
        runs.lock(source);
        Scopes scopes = new Scopes();
        feed.rows()
                .forEach(row -> scopes.row(
                        row.value().service(), row.value().from(), row.value().to()));
        UUID payload = keep(source, delivery, scopes);
        for (Feed.Row<AffectedUsers> row : feed.rows()) {
            AffectedUsers affected = row.value();
            Optional<AffectedUsers> before = counts.affected(source, affected.service(), affected.externalId());
            if (before.equals(Optional.of(affected))) {
                feed.duplicate();
                continue;
            }
            counts.save(source, affected, payload, row.position());
            feed.accept();
            tell(affected);
            before.ifPresent(this::tell);
        }
        return feed.answer();
    }

    private @Nullable UUID keep(SourceId source, @Nullable Delivery delivery, Scopes scopes) {
        if (delivery == null) {
            return null;
        }
        UUID payload = payloads.keep(source, delivery);
        payloads.tells(payload, scopes);
        return payload;
    }

    private void tell(AffectedUsers affected) {
        tell(affected.service(), affected.from(), affected.to() == null ? clock.instant() : affected.to());
    }

    private void tell(ServiceId service, Instant from, Instant to) {
        events.publishEvent(
                new TimelineChanged(service, new Interval(from, to.isAfter(from) ? to : from.plusMillis(1))));
    }
}
