package io.recourse.reports.monthly.figures;

import io.recourse.contract.Contract;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.State;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.measurement.Timelines;
import io.recourse.reports.monthly.figures.MonthlyFigures.ExclusionLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.QualityLine;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how well each service was measured, and what somebody asked not to count. */
@Component
class MeasurementFigures {

    private final ServiceRegister services;
    private final Timelines timelines;
    private final ExclusionService exclusions;
    private final Clock clock;

    MeasurementFigures(ServiceRegister services, Timelines timelines, ExclusionService exclusions, Clock clock) {
        this.services = services;
        this.timelines = timelines;
        this.exclusions = exclusions;
        this.clock = clock;
    }

    List<QualityLine> quality(ReportMonth month, List<Contract> inForce) {
        List<QualityLine> lines = new ArrayList<>();
        for (BoughtService service : servicesOf(inForce)) {
            past(month).ifPresent(time -> lines.add(line(service, time)));
        }
        lines.sort(Comparator.comparing(QualityLine::vendor, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(QualityLine::service, String.CASE_INSENSITIVE_ORDER));
        return lines;
    }

    List<ExclusionLine> exclusions(ReportMonth month, List<Contract> inForce) {
        List<ExclusionLine> lines = new ArrayList<>();
        for (BoughtService service : servicesOf(inForce)) {
            for (Exclusion exclusion : exclusions.touching(service.id(), month.interval(month.zone()))) {
                lines.add(new ExclusionLine(
                        service.vendorName(),
                        service.name(),
                        exclusion.period().from(),
                        exclusion.period().to(),
                        exclusion.kind().name(),
                        exclusion.status().name(),
                        exclusion.reason()));
            }
        }
        lines.sort(Comparator.comparing(ExclusionLine::from).thenComparing(ExclusionLine::service));
        return lines;
    }

    private QualityLine line(BoughtService service, Interval time) {
        Optional<Timeline> timeline = timelines.agreed(service.id(), time);
        long whole = time.duration().toMillis();
        long measured = timeline.map(MeasurementFigures::measured).orElse(0L);
        return new QualityLine(
                service.vendorName(),
                service.name(),
                timeline.filter(found -> found.dataUntil() != null)
                        .map(found -> List.of(found.source().name()))
                        .orElse(List.of()),
                measured,
                whole - measured,
                timeline.map(found -> found.source().attribution()).orElse(null));
    }

    private static long measured(Timeline timeline) {
        return timeline.spans().stream()
                .filter(span -> span.state() != State.UNKNOWN && span.state() != State.PENDING)
                .map(StateSpan::span)
                .mapToLong(span -> span.duration().toMillis())
                .sum();
    }

    /** What has come to pass of the month. */
    private Optional<Interval> past(ReportMonth month) {
        Interval whole = month.interval(month.zone());
        Instant now = clock.instant();
        return now.isAfter(whole.from())
                ? Optional.of(new Interval(whole.from(), now.isBefore(whole.to()) ? now : whole.to()))
                : Optional.empty();
    }

    private List<BoughtService> servicesOf(List<Contract> inForce) {
        return inForce.stream()
                .flatMap(contract -> services.ofContract(contract.id()).stream())
                .toList();
    }
}
