package io.recourse.measurement.samples;

import io.recourse.db.id.ServiceId;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source saw of a service at an instant.
 *
 * @param up null if the sample does not say
 * @param latencyMs rounded up, so that no limit is kept by rounding; null if the sample does not say
 * @param requests that the sample stands for; null if it does not say
 * @param errors among them
 * @param buckets delays of the slice of time that begins at the instant; empty if the sample has none
 */
record Sample(
        ServiceId service,
        Instant at,
        @Nullable Boolean up,
        @Nullable Integer latencyMs,
        @Nullable Long requests,
        @Nullable Long errors,
        List<Bucket> buckets) {

    /** @param upToMs upper edge, included; Long.MAX_VALUE for a bucket without */
    record Bucket(long upToMs, long samples) {}

    private static final Set<String> FIELDS =
            Set.of("service", "at", "up", "latencyMs", "errors", "requests", "latencyBuckets");
    private static final long MOST_REQUESTS = 1_000_000_000_000L;
    private static final int MOST_BUCKETS = 200;

    static Sample read(FeedRow row, FeedServices services, Clock clock) {
        row.only(FIELDS);
        ServiceId service = services.of(row, "service");
        Instant at = row.requiredInstant("at", clock);
        Boolean up = row.flag("up");
        Integer latency = latency(row.number("latencyMs"));
        Long requests = row.whole("requests", 0, MOST_REQUESTS);
        Long errors = row.whole("errors", 0, MOST_REQUESTS);
        List<Bucket> buckets = buckets(row);
        if (errors != null && requests == null) {
            throw new InvalidInput("requests", "sample.requestsNeeded");
        }
        if (errors != null && requests != null && errors > requests) {
            throw new InvalidInput("errors", "sample.errorsExceed");
        }
        if (up == null && latency == null && requests == null && buckets.isEmpty()) {
            throw new InvalidInput("up", "sample.nothing");
        }
        return new Sample(service, at, up, latency, requests, errors, buckets);
    }

    private static @Nullable Integer latency(@Nullable BigDecimal millis) {
        if (millis == null) {
            return null;
        }
        if (millis.signum() < 0 || millis.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new InvalidInput("latencyMs", "sample.latency");
        }
        return millis.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static List<Bucket> buckets(FeedRow row) {
        List<Bucket> buckets = row.rows("latencyBuckets", MOST_BUCKETS).stream()
                .map(one -> {
                    Long edge = one.whole("upToMs", 0, Long.MAX_VALUE);
                    Long samples = one.whole("samples", 0, MOST_REQUESTS);
                    return new Bucket(edge == null ? Long.MAX_VALUE : edge, samples == null ? 0 : samples);
                })
                .toList();
        for (int i = 1; i < buckets.size(); i++) {
            if (buckets.get(i - 1).upToMs() >= buckets.get(i).upToMs()) {
                throw new InvalidInput("latencyBuckets[" + i + "].upToMs", "sample.bucketOrder");
            }
        }
        return buckets;
    }
}
