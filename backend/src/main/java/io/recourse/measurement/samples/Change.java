package io.recourse.measurement.samples;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.component.ComponentNames;
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
 * @param component the part of the service; null for all of it
 * @param state never PENDING: what is not measured yet is unknown
 * @param externalId the change's name at its source
 */
record Change(
        ServiceId service,
        @Nullable String component,
        Instant at,
        State state,
        @Nullable String externalId) {

    private static final Set<String> FIELDS = Set.of("service", "component", "at", "state", "externalId");

    Part part() {
        return new Part(service, component);
    }

    static Change read(FeedRow row, FeedServices services, ComponentNames components, Clock clock) {
        row.only(FIELDS);
        ServiceId service = services.of(row, "service");
        String component = components.checked(service, row.text("component", 100));
        Instant at = row.requiredInstant("at", clock);
        State state = Input.choice("state", row.requiredText("state", 20), State.class);
        return new Change(
                service, component, at, state == State.PENDING ? State.UNKNOWN : state, row.text("externalId", 200));
    }
}
