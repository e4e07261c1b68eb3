package io.recourse.measurement.samples;

import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of states derived from samples: between two samples that are not too far apart the state is that of the earlier
 * one. What lies before the first sample, after the last or in a gap is unknown.
 *
 * @param down time in which the service was down, in order
 * @param watched time of which anything is known, in order
 */
record SampleRuns(List<Interval> down, List<Interval> watched) {

    static SampleRuns of(SampleSeries series, long gapMillis) {
        List<Interval> down = new ArrayList<>();
        List<Interval> watched = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < series.size(); i++) {
            if (series.up()[i] < 0) {
                continue;
            }
            if (before >= 0 && series.at()[i] - series.at()[before] <= gapMillis) {
                append(watched, series.at()[before], series.at()[i]);
                if (series.up()[before] == 0) {
                    append(down, series.at()[before], series.at()[i]);
                }
            }
            before = i;
        }
        return new SampleRuns(down, watched);
    }

    private static void append(List<Interval> spans, long from, long to) {
        Interval last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.to().toEpochMilli() == from) {
            spans.set(spans.size() - 1, Interval.ofMillis(last.from().toEpochMilli(), to));
        } else {
            spans.add(Interval.ofMillis(from, to));
        }
    }
}
