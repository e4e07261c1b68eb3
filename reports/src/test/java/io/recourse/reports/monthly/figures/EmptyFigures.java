package io.recourse.reports.monthly.figures;

import io.recourse.reports.monthly.figures.MonthlyFigures.LedgerFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.OrganisationFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.TrendMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A month of an installation that has nothing in it yet. */
public final class EmptyFigures {

    private EmptyFigures() {}

    public static MonthlyFigures of(YearMonth month) {
        List<TrendMonth> trend = IntStream.rangeClosed(-11, 0)
                .mapToObj(offset -> new TrendMonth(month.plusMonths(offset), 0, 0, 0, 0, List.of()))
                .toList();
        return new MonthlyFigures(
                new OrganisationFacts("Empty Ltd", "UTC", "HKD", false),
                month,
                trend,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new LedgerFacts(List.of(), 0, 0, "", List.of()),
                List.of(),
                List.of());
    }
}
