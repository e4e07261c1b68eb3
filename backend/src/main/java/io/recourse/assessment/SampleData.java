package io.recourse.assessment;

import io.recourse.availability.metric.Bounds;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.samples.Histogram;
import io.recourse.measurement.samples.SampleSeries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source counted within the time that an assessment uses.
 *
 * @param source null if none counted anything
 * @param watched time in which it would have told, begin and end in turn
 */
record SampleData(@Nullable SourceId source, SampleSeries series, List<Histogram> histograms, long[] watched) {

    static final SampleData NONE = new SampleData(null, SampleSeries.NONE, List.of(), new long[0]);

    /** What of it was known when it ended at an instant, if nothing was corrected since. */
    SampleData until(Instant instant) {
        long end = instant.toEpochMilli();
        int size = 0;
        while (size < series.size() && series.at()[size] < end) {
            size++;
        }
        return new SampleData(
                source,
                series.first(size),
                histograms.stream().filter(one -> one.at().isBefore(instant)).toList(),
                Bounds.before(watched, end));
    }

    /** Over everything that can decide a result. */
    String hash() {
        Digest digest = new Digest().line(source == null ? "none" : source);
        for (int i = 0; i < series.size(); i++) {
            digest.line(
                    series.at()[i], series.up()[i], series.latencyMs()[i], series.requests()[i], series.errors()[i]);
        }
        for (Histogram histogram : histograms) {
            digest.line(histogram.at(), Arrays.toString(histogram.upToMs()), Arrays.toString(histogram.samples()));
        }
        return digest.line(Arrays.toString(watched)).hex();
    }
}
