package io.recourse.reports.monthly.figures;

import io.recourse.assessment.Assessment;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.reports.monthly.figures.MonthlyFigures.Standing;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what was kept and missed in each of twelve months, and by which vendor in the last. */
@Component
class TrendFigures {

    private static final int MONTHS = 12;
    private static final int WORST = 3;

    private final ServiceRegister services;
    private final ServiceHistory history;

    TrendFigures(ServiceRegister services, ServiceHistory history) {
        this.services = services;
        this.history = history;
    }

    /**
     * Twelve months and how vendors stand in the last of them.
     *
     * @param months oldest first
     * @param worst vendors that missed something, worst first
     */
    record Trend(List<TrendMonth> months, List<Standing> worst) {}

    Trend of(ReportMonth last) {
        ReportMonth first = last.minusMonths(MONTHS - 1);
        Map<String, Long> lastByVendor = new HashMap<>();
        Map<YearMonth, Long> downtime = new HashMap<>();
        for (BoughtService service : services.list()) {
            history.downtime(service.id(), first, last).forEach((month, millis) -> {
                downtime.merge(month, millis, Long::sum);
                if (month.equals(last.month())) {
                    lastByVendor.merge(service.vendorName(), millis, Long::sum);
                }
            });
        }
        List<TrendMonth> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            ReportMonth month = last.minusMonths(back);
            months.add(month(month, decided(month), downtime.getOrDefault(month.month(), 0L)));
        }
        return new Trend(months, worst(decided(last), lastByVendor));
    }

    private List<Assessment> decided(ReportMonth month) {
        return history.of(month.endingPeriods(), month).stream()
                .filter(month::decides)
                .toList();
    }

    private static TrendMonth month(ReportMonth month, List<Assessment> decided, long downtime) {
        return new TrendMonth(
                month.month(),
                count(decided, Boolean.TRUE),
                count(decided, Boolean.FALSE),
                count(decided, null),
                downtime,
                computed(decided).positive());
    }

    private static List<Standing> worst(List<Assessment> decided, Map<String, Long> downtime) {
        Map<String, List<Assessment>> byVendor = decided.stream()
                .collect(Collectors.groupingBy(
                        assessment -> assessment.subject().vendorName(), TreeMap::new, Collectors.toList()));
        List<Standing> standings = new ArrayList<>();
        byVendor.forEach((vendor, ofVendor) -> standings.add(new Standing(
                vendor,
                count(ofVendor, Boolean.FALSE),
                count(ofVendor, Boolean.FALSE) + count(ofVendor, Boolean.TRUE),
                downtime.getOrDefault(vendor, 0L),
                computed(ofVendor).positive())));
        return standings.stream()
                .filter(standing -> standing.missed() > 0)
                .sorted(Comparator.comparingInt(Standing::missed)
                        .thenComparingLong(Standing::downtimeMs)
                        .reversed()
                        .thenComparing(Standing::vendor))
                .limit(WORST)
                .toList();
    }

    static AmountSums computed(List<Assessment> assessments) {
        AmountSums sums = new AmountSums();
        assessments.forEach(assessment -> sums.add(assessment.entitlement().credit()));
        return sums;
    }

    private static int count(List<Assessment> assessments, @Nullable Boolean met) {
        return (int) assessments.stream()
                .filter(assessment -> Objects.equals(assessment.figure().met(), met))
                .count();
    }
}
