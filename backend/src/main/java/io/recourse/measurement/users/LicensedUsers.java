package io.recourse.measurement.users;

import io.recourse.db.id.ServiceId;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.Input;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** From an instant on a service is bought for so many users, until the next number. */
public record LicensedUsers(ServiceId service, Instant at, long users) {

    static final long MOST = 1_000_000_000;

    static LicensedUsers read(FeedRow row, FeedServices services, Clock clock) {
        row.only(Set.of("service", "at", "users"));
        return new LicensedUsers(
                services.of(row, "service"),
                row.requiredInstant("at", clock),
                Input.required("users", row.whole("users", 0, MOST)));
    }
}
