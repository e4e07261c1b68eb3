package io.recourse.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of permits for each caller: it holds at most a burst and fills up evenly. Memory is bounded, because the
 * caller who was quiet longest is forgotten first, and a forgotten caller merely starts with a full bucket.
 */
public final class TokenBuckets {

    private static final int CALLERS_MAX = 10_000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final int burst;
    private final double permitsPerMilli;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS_MAX;
        }
    };

    /**
     * @param burst permits that a caller has after a pause
     * @param permitsPerMinute lasting rate
     */
    public TokenBuckets(int burst, int permitsPerMinute, Clock clock) {
        this.burst = burst;
        this.permitsPerMilli = permitsPerMinute / MILLIS_PER_MINUTE;
        this.clock = clock;
    }

    /** Zero if the caller may go on, which uses up a permit; else the time until the next permit. */
    public synchronized Duration take(String caller) {
        long now = clock.millis();
        Bucket before = buckets.getOrDefault(caller, new Bucket(burst, now));
        long elapsed = Math.max(0, now - before.atMillis());
        double permits = Math.min(burst, before.permits() + elapsed * permitsPerMilli);
        if (permits >= 1) {
            buckets.put(caller, new Bucket(permits - 1, now));
            return Duration.ZERO;
        }
        buckets.put(caller, new Bucket(permits, now));
        return Duration.ofMillis((long) Math.ceil((1 - permits) / permitsPerMilli));
    }

    private record Bucket(double permits, long atMillis) {}
}
