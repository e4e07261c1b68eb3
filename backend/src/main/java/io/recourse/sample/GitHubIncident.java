package io.recourse.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of {@code github-incidents.jsonl}; the fields are those of the origin. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GitHubIncident(
        String id,
        String title,
        String url,
        String impact,
        List<String> components,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("resolved_at") @Nullable Instant resolvedAt,
        @JsonProperty("impact_window") @Nullable Window impactWindow,

        @JsonProperty("maintenance_in_progress_at") @Nullable
        Instant maintenanceInProgressAt) {

    /** What the post-mortem admitted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Window(
            @JsonProperty("start_at") Instant startAt,
            @JsonProperty("end_at") Instant endAt) {}

    /**
     * Major and critical incidents are an outage; what GitHub calls minor or none is degraded, and the clause says how
     * that is charged.
     */
    State state() {
        return switch (impact) {
            case "major", "critical" -> State.DOWN;
            case "maintenance" -> State.MAINTENANCE;
            default -> State.DEGRADED;
        };
    }

    /** Maintenance begins when it is in progress, not when it was announced. */
    Instant statusFrom() {
        return maintenanceInProgressAt == null ? startedAt : maintenanceInProgressAt;
    }
}
