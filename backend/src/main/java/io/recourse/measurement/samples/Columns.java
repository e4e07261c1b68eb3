package io.recourse.measurement.samples;

import io.recourse.db.jooq.measurement.tables.records.SampleHourRecord;
import java.util.Arrays;
import java.util.List;

/** Stored hours as one series. */
final class Columns {

    private Columns() {}

    /** The samples of the hours, which come in order, from one instant to another. */
    static SampleSeries of(List<SampleHourRecord> hours, long from, long to) {
        int most = hours.stream().mapToInt(hour -> hour.getOffsetMs().length).sum();
        long[] at = new long[most];
        byte[] up = new byte[most];
        int[] latency = new int[most];
        long[] requests = new long[most];
        long[] errors = new long[most];
        int size = 0;
        for (SampleHourRecord hour : hours) {
            long begin = hour.getHourAt().toEpochMilli();
            Integer[] offsets = hour.getOffsetMs();
            for (int i = 0; i < offsets.length; i++) {
                long instant = begin + offsets[i];
                if (instant >= from && instant < to) {
                    at[size] = instant;
                    up[size] = hour.getUp()[i].byteValue();
                    latency[size] = hour.getLatencyMs()[i];
                    requests[size] = hour.getRequests()[i];
                    errors[size] = hour.getErrors()[i];
                    size++;
                }
            }
        }
        return new SampleSeries(
                Arrays.copyOf(at, size),
                Arrays.copyOf(up, size),
                Arrays.copyOf(latency, size),
                Arrays.copyOf(requests, size),
                Arrays.copyOf(errors, size));
    }
}
