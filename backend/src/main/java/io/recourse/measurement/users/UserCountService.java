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
import io.recourse.time.Interval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserCountService(
            JooqUserCounts counts,
            RunService runs,
            ServiceRegister services,
            ApplicationEventPublisher events,
            Clock clock) {
        this.counts = counts;
        this.runs = runs;
        this.services = services;
        this.events = events;
        this.clock = clock;
    }

    /** Takes numbers of licensed users. */
    public FeedAnswer licensed(SourceId source, @Nullable List<@Nullable JsonNode> rows) {
        FeedServices known = new FeedServices(services);
        Feed<LicensedUsers> feed = Feed.read("licensed", rows, row -> LicensedUsers.read(row, known, clock));
        runs.lock(source);
        for (Feed.Row<LicensedUsers> row : feed.rows()) {
            LicensedUsers licensed = row.value();
            Optional<Long> before = counts.licensedAt(source, licensed.service(), licensed.at());
            if (before.equals(Optional.of(licensed.users()))) {
                feed.duplicate();
            } else {
                counts.save(source, licensed);
                feed.accept();
                tell(licensed.service(), licensed.at(), clock.instant());
            }
        }
        return feed.answer();
    }

    /** Takes numbers of users who were affected by incidents. */
    public FeedAnswer affected(SourceId source, @Nullable List<@Nullable JsonNode> rows) {
        FeedServices known = new FeedServices(services);
        Feed<AffectedUsers> feed = Feed.read("affected", rows, row -> AffectedUsers.read(row, known, clock));
        runs.lock(source);
        for (Feed.Row<AffectedUsers> row : feed.rows()) {
            AffectedUsers affected = row.value();
            Optional<AffectedUsers> before = counts.affected(source, affected.service(), affected.externalId());
            if (before.equals(Optional.of(affected))) {
                feed.duplicate();
                continue;
            }
            counts.save(source, affected);
            feed.accept();
            tell(affected);
            before.ifPresent(this::tell);
        }
        return feed.answer();
    }

    private void tell(AffectedUsers affected) {
        tell(affected.service(), affected.from(), affected.to() == null ? clock.instant() : affected.to());
    }

    private void tell(ServiceId service, Instant from, Instant to) {
        events.publishEvent(
                new TimelineChanged(service, new Interval(from, to.isAfter(from) ? to : from.plusMillis(1))));
    }
}
