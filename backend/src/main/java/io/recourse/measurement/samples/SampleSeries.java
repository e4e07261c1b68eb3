package io.recourse.measurement.samples;

import java.util.Arrays;

/**
 * Samples in order of time, as columns.
 *
 * @param at epoch milliseconds, ascending, each once
 * @param up 1 up, 0 down, -1 not said
 * @param latencyMs -1 not said
 * @param requests -1 not said
 * @param errors from 0 to requests
 */
public record SampleSeries(long[] at, byte[] up, int[] latencyMs, long[] requests, long[] errors) {

    public static final SampleSeries NONE =
            new SampleSeries(new long[0], new byte[0], new int[0], new long[0], new long[0]);

    public int size() {
        return at.length;
    }

    /** The earliest samples, so many of them. */
    public SampleSeries first(int count) {
        return count == size()
                ? this
                : new SampleSeries(
                        Arrays.copyOf(at, count),
                        Arrays.copyOf(up, count),
                        Arrays.copyOf(latencyMs, count),
                        Arrays.copyOf(requests, count),
                        Arrays.copyOf(errors, count));
    }

    /** Requests that a sample stands for: its own number; one for a check that only says up or down; none otherwise. */
    public long requestsOf(int sample) {
        return requests[sample] >= 0 ? requests[sample] : up[sample] >= 0 ? 1 : 0;
    }

    /** Those of them that failed. */
    public long errorsOf(int sample) {
        return requests[sample] >= 0 ? errors[sample] : up[sample] == 0 ? 1 : 0;
    }

    /** True if a sample says anything about requests. */
    public boolean countsRequests(int sample) {
        return requests[sample] >= 0 || up[sample] >= 0;
    }
}
