package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a clause measures what is not plain time. Each metric reads its own part; a part that is not given takes its
 * usual rules. Data of the contract, kept as JSON with the clause version.
 *
 * @param slices of SLICE_AVAILABILITY
 * @param users of USER_MINUTES
 * @param latency of LATENCY
 * @param response of RESPONSE_TIME
 * @param failures of FAILURE_COUNT
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetricRule(
        @Nullable SliceRule slices,
        @Nullable UserRule users,
        @Nullable LatencyRule latency,
        @Nullable ResponseRule response,
        @Nullable FailureRule failures) {

    /** The usual rules of every metric; all that availability by time needs. */
    public static final MetricRule NONE = new MetricRule(null, null, null, null, null);

    public static MetricRule of(SliceRule slices) {
        return new MetricRule(slices, null, null, null, null);
    }

    public static MetricRule of(UserRule users) {
        return new MetricRule(null, users, null, null, null);
    }

    public static MetricRule of(LatencyRule latency) {
        return new MetricRule(null, null, latency, null, null);
    }

    public static MetricRule of(ResponseRule response) {
        return new MetricRule(null, null, null, response, null);
    }

    public static MetricRule of(FailureRule failures) {
        return new MetricRule(null, null, null, null, failures);
    }

    /** The same with another rule for responses. */
    public MetricRule withResponse(@Nullable ResponseRule other) {
        return new MetricRule(slices, users, latency, other, failures);
    }

    /** The part for slices, or the usual rules. */
    @JsonIgnore
    public SliceRule slicesInForce() {
        return Objects.requireNonNullElse(slices, SliceRule.DEFAULT);
    }

    /** The part for user minutes, or the usual rules. */
    @JsonIgnore
    public UserRule usersInForce() {
        return Objects.requireNonNullElse(users, UserRule.DEFAULT);
    }

    /** The part for delays, or the usual rules. */
    @JsonIgnore
    public LatencyRule latencyInForce() {
        return Objects.requireNonNullElse(latency, LatencyRule.DEFAULT);
    }

    /** The part for responses, or the usual rules. */
    @JsonIgnore
    public ResponseRule responseInForce() {
        return Objects.requireNonNullElse(response, ResponseRule.DEFAULT);
    }

    /** The part for failures, or the usual rules. */
    @JsonIgnore
    public FailureRule failuresInForce() {
        return Objects.requireNonNullElse(failures, FailureRule.DEFAULT);
    }
}
