package io.recourse.measurement.samples;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The samples of one source about one service in one hour, by their offset in milliseconds. */
final class HourOfSamples {

    static final long MILLIS = 3_600_000;

    /** One element of the arrays. */
    record Values(short up, int latencyMs, long requests, long errors) {

        static Values of(Sample sample) {
            Boolean up = sample.up();
            return new Values(
                    (short) (up == null ? -1 : up ? 1 : 0),
                    sample.latencyMs() == null ? -1 : sample.latencyMs(),
                    sample.requests() == null ? -1 : sample.requests(),
                    sample.errors() == null ? 0 : sample.errors());
        }
    }

    private final TreeMap<Integer, Values> samples = new TreeMap<>();

    /** What was known at the offset before; null if nothing was, and then the values are kept. */
    @Nullable
    Values add(int offset, Values values) {
        return samples.putIfAbsent(offset, values);
    }

    int size() {
        return samples.size();
    }

    TreeMap<Integer, Values> samples() {
        return samples;
    }
}
