package io.recourse.measurement.samples;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.Input;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service entered a state; it holds until the next change.
 *
 * @param state never PENDING: what is not measured yet is unknown
 * @param externalId the change's name at its source
 */
record Change(
        ServiceId service,
        Instant at,
        State state,
        @Nullable String externalId) {

    private static final Set<String> FIELDS = Set.of("service", "at", "state", "externalId");

    static Change read(FeedRow row, FeedServices services, Clock clock) {
        row.only(FIELDS);
        ServiceId service = services.of(row, "service");
        Instant at = row.requiredInstant("at", clock);
        State state = Input.choice("state", row.requiredText("state", 20), State.class);
        return new Change(service, at, state == State.PENDING ? State.UNKNOWN : state, row.text("externalId", 200));
    }
}
