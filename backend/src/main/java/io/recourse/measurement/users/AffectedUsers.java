package io.recourse.measurement.users;

import io.recourse.db.id.ServiceId;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So many users could not work during an incident.
 *
 * @param externalId the incident's name at its source; told again it is corrected
 * @param to null while it goes on
 */
public record AffectedUsers(
        ServiceId service,
        String externalId,
        Instant from,
        @Nullable Instant to,
        long users,
        @Nullable String title) {

    static AffectedUsers read(FeedRow row, FeedServices services, Clock clock) {
        row.only(Set.of("service", "externalId", "from", "to", "users", "title"));
        Instant from = row.requiredInstant("from", clock);
        Instant to = row.instant("to", clock);
        if (to != null && !from.isBefore(to)) {
            throw new InvalidInput("to", "measurement.timeline.backwards");
        }
        return new AffectedUsers(
                services.of(row, "service"),
                row.requiredText("externalId", 200),
                from,
                to,
                Input.required("users", row.whole("users", 0, LicensedUsers.MOST)),
                row.text("title", 500));
    }
}
