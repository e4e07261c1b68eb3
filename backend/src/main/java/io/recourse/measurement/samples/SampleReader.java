package io.recourse.measurement.samples;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was counted about services, for whoever judges it. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class SampleReader {

    private final JooqSampleHours hours;
    private final JooqHistograms histograms;
    private final SourceService sources;

    SampleReader(JooqSampleHours hours, JooqHistograms histograms, SourceService sources) {
        this.hours = hours;
        this.histograms = histograms;
        this.sources = sources;
    }

    /** The source whose counts are judged: the agreed one if it counts, else the first that does. */
    public Optional<SourceId> source(ServiceId service) {
        TreeSet<SourceId> counting = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        counting.addAll(hours.sourcesOf(service));
        counting.addAll(histograms.sourcesOf(service));
        return sources.agreed(service)
                .map(MeasurementSource::id)
                .filter(counting::contains)
                .or(() -> counting.stream().findFirst());
    }

    /** Samples of the interval. */
    public SampleSeries series(SourceId source, ServiceId service, Interval interval) {
        return hours.series(source, service, interval.from(), interval.to());
    }

    /** Histograms whose slices begin in the interval. */
    public List<Histogram> histograms(SourceId source, ServiceId service, Interval interval) {
        return histograms.within(source, service, interval);
    }

    /** When anything was first counted about the service, to the hour. */
    public Optional<Instant> first(ServiceId service) {
        Optional<Instant> sample = hours.first(service);
        Optional<Instant> histogram = histograms.first(service);
        return sample.isPresent() && histogram.isPresent() && histogram.get().isBefore(sample.get())
                ? histogram
                : sample.or(() -> histogram);
    }
}
