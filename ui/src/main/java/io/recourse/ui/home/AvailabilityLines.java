package io.recourse.ui.home;

import io.recourse.assessment.Assessment;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.ChartFrame;
import io.recourse.ui.component.Charts;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Availability over the latest periods, a line per clause, with what was promised. */
final class AvailabilityLines {

    private static final int PERIODS = 12;
    private static final int LINES = 6;

    private AvailabilityLines() {}

    static ChartFrame of(List<Assessment> assessments) {
        List<Assessment> finished =
                assessments.stream().filter(one -> one.figure().isTime()).toList();
        PeriodKind kind = mostFrequent(finished);
        List<Assessment> shown = finished.stream()
                .filter(assessment -> assessment.period().kind() == kind)
                .toList();
        List<Period> all =
                shown.stream().map(Assessment::period).distinct().sorted().toList();
        List<Period> periods = all.subList(Math.max(0, all.size() - PERIODS), all.size());
        Map<String, List<Assessment>> byClause = shown.stream()
                .collect(Collectors.groupingBy(
                        assessment -> UiTexts.beside(
                                assessment.subject().serviceName(),
                                assessment.subject().clauseTitle()),
                        TreeMap::new,
                        Collectors.toList()));
        List<Charts.Series> lines = byClause.entrySet().stream()
                .limit(LINES)
                .map(clause -> new Charts.Series(clause.getKey(), values(clause.getValue(), periods)))
                .toList();
        List<Charts.Threshold> promises = shown.stream()
                .map(assessment -> assessment.figure().commitment().stripTrailingZeros())
                .distinct()
                .limit(2)
                .map(promise -> new Charts.Threshold(
                        UiTexts.text("home.commitment") + " "
                                + UiTexts.isolated(Formats.current().percent(promise)),
                        promise,
                        Tone.MET))
                .toList();
        return Charts.lines(
                UiTexts.text("home.record.line"),
                periods.stream().map(PeriodText::of).toList(),
                lines,
                promises,
                "%");
    }

    private static List<@Nullable BigDecimal> values(List<Assessment> ofClause, List<Period> periods) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Period period : periods) {
            values.add(ofClause.stream()
                    .filter(assessment -> assessment.period().equals(period))
                    .findFirst()
                    .map(assessment -> assessment.figure().availability())
                    .orElse(null));
        }
        return values;
    }

    private static PeriodKind mostFrequent(List<Assessment> finished) {
        return finished.stream()
                .collect(Collectors.groupingBy(assessment -> assessment.period().kind(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(PeriodKind.MONTH);
    }
}
