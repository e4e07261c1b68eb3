package io.recourse.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The workload of the benchmarks, the same on every machine and in every language: all numbers come from one generator
 * and integer arithmetic. Set A is a month of state changes and exclusion windows, set B a sample a minute.
 *
 * <p>A stream is numbered {@code service * 8 + purpose}; {@link SplittableRandom} with the stream's seed gives its values.
 */
final class Workload {

    /** Services of set A. */
    static final int SERVICES = 2_000;

    /** 2026-05-01T00:00:00Z, epoch milliseconds. */
    static final long MONTH_START = 1_777_593_600_000L;

    /** 2026-06-01T00:00:00Z, epoch milliseconds. */
    static final long MONTH_END = 1_780_272_000_000L;

    /** States of set A. */
    static final byte UP = 0;

    static final byte DEGRADED = 1;
    static final byte DOWN = 2;
    static final byte UNKNOWN = 3;

    /** Set B: no sample in this minute. */
    static final byte MISSING = (byte) 255;

    private static final long SEED = 20_260_501L;
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long DAY = 86_400_000L;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final int TRANSITIONS = 0;
    private static final int EXCLUSIONS = 1;
    private static final int OUTAGES = 2;
    private static final int LATENCY = 3;

    private Workload() {}

    /**
     * Changes of one service, in order of time; the first is before the month and carries the state it begins with.
     *
     * @param at epoch milliseconds
     * @param state from then on
     * @param before the state until then
     */
    record Changes(long[] at, byte[] state, byte[] before) {

        int size() {
            return at.length;
        }
    }

    /**
     * Exclusion windows of one service, not sorted; they overlap.
     *
     * @param kind 0 force majeure, 1 planned maintenance
     */
    record Windows(long[] from, long[] to, byte[] kind) {

        int size() {
            return from.length;
        }
    }

    /** The changes of a service of set A: 90 to 110 outages of at most ten and a half minutes. */
    static Changes changes(int service) {
        return changes(service, MONTH_START, MONTH_END);
    }

    /** The same pattern in another time: as many outages, so that the density varies with the length. */
    static Changes changes(int service, long start, long end) {
        SplittableRandom random = stream(service, TRANSITIONS);
        byte initial = bounded(random, 50) == 0 ? DOWN : UP;
        long before = start - 1 - bounded(random, 7 * DAY);
        int outages = 90 + (int) bounded(random, 21);
        long slot = (end - start) / outages;
        long[] at = new long[1 + 2 * outages];
        byte[] state = new byte[at.length];
        byte[] previous = new byte[at.length];
        at[0] = before;
        state[0] = initial;
        previous[0] = (byte) (DOWN - initial);
        byte holding = initial;
        for (int i = 0; i < outages; i++) {
            int row = 1 + 2 * i;
            at[row] = start + i * slot + 1 + bounded(random, slot * 6 / 10);
            at[row + 1] = at[row] + 30_000 + bounded(random, 600_000);
            long kind = bounded(random, 10);
            state[row] = kind < 7 ? DOWN : kind == 7 ? UNKNOWN : DEGRADED;
            previous[row] = holding;
            state[row + 1] = UP;
            previous[row + 1] = state[row];
            holding = UP;
        }
        return new Changes(at, state, previous);
    }

    /** The exclusion windows of a service of set A: 16 to 24, each second one begins within the one before it. */
    static Windows windows(int service) {
        SplittableRandom random = stream(service, EXCLUSIONS);
        int count = 16 + (int) bounded(random, 9);
        long[] from = new long[count];
        long[] to = new long[count];
        byte[] kind = new byte[count];
        for (int i = 0; i < count; i++) {
            from[i] = i % 2 == 0
                    ? MONTH_START - DAY / 2 + bounded(random, MONTH_END - MONTH_START + DAY / 2)
                    : from[i - 1] + bounded(random, to[i - 1] - from[i - 1]);
            to[i] = from[i] + 900_000 + bounded(random, 28_800_000);
            kind[i] = (byte) (i % 3 == 0 ? 0 : 1);
        }
        return new Windows(from, to, kind);
    }

    /** What set B's probe saw of a service in each minute: 0 down, 1 up, 2 pending, 3 maintenance, {@link #MISSING}. */
    static byte[] minutes(int service, int days) {
        SplittableRandom random = stream(service, OUTAGES);
        byte[] minutes = new byte[days * MINUTES_OF_DAY];
        Arrays.fill(minutes, (byte) 1);
        for (int day = 0; day < days; day++) {
            int base = day * MINUTES_OF_DAY;
            long disturbances = bounded(random, 4);
            for (int i = 0; i < disturbances; i++) {
                int from = (int) bounded(random, MINUTES_OF_DAY);
                int to = Math.min(MINUTES_OF_DAY, from + 1 + (int) bounded(random, 15));
                long kind = bounded(random, 10);
                Arrays.fill(minutes, base + from, base + to, (byte) (kind < 8 ? 0 : kind == 8 ? 2 : 3));
            }
            if (bounded(random, 20) == 0) {
                int from = (int) bounded(random, MINUTES_OF_DAY);
                int to = Math.min(MINUTES_OF_DAY, from + 1 + (int) bounded(random, 30));
                Arrays.fill(minutes, base + from, base + to, MISSING);
            }
        }
        return minutes;
    }

    /** Seed of a service's latencies, for {@link #latency}. */
    static long latencySeed(int service) {
        return seed(service, LATENCY);
    }

    /** Latency of a minute of set B, 20 to 199 milliseconds, found without those before it. */
    static long latency(long latencySeed, int minute) {
        return 20 + (mix(latencySeed + (minute + 1) * GAMMA) >>> 1) % 180;
    }

    /** The mixing function of the generator; also the one of the checksums. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static SplittableRandom stream(int service, int purpose) {
        return new SplittableRandom(seed(service, purpose));
    }

    private static long seed(int service, int purpose) {
        return mix(SEED + (service * 8L + purpose + 1) * GAMMA);
    }

    private static long bounded(SplittableRandom random, long bound) {
        return (random.nextLong() >>> 1) % bound;
    }
}
