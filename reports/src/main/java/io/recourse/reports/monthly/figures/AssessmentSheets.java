package io.recourse.reports.monthly.figures;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Figure;
import io.recourse.availability.Charge;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.money.Money;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.DowntimeLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.HistoryPoint;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an assessment out: words of the clause, figures, charged intervals and earlier periods. */
@Component
class AssessmentSheets {

    private final AssessmentService assessments;
    private final ClauseVersionService versions;
    private final ServiceHistory history;

    AssessmentSheets(AssessmentService assessments, ClauseVersionService versions, ServiceHistory history) {
        this.assessments = assessments;
        this.versions = versions;
        this.history = history;
    }

    AssessmentSheet of(Assessment assessment, ReportMonth month) {
        ClauseVersion version = versions.get(assessment.subject().clauseVersion());
        ClauseTerms terms = version.terms();
        BigDecimal percent = assessment.entitlement().percent();
        Money credit = assessment.entitlement().credit();
        return new AssessmentSheet(
                assessment.subject().clauseTitle(),
                terms.section(),
                terms.page(),
                terms.quotedText(),
                version.number(),
                assessment.period().label(),
                assessment.zone().getId(),
                assessment.finished(),
                month.endsIn(assessment.period()),
                plain(assessment.figure().commitment()),
                text(assessment.figure().availability()),
                assessment.figure().met(),
                assessment.figure().counted(),
                assessment.figure().up(),
                assessment.figure().down(),
                assessment.figure().excluded(),
                assessment.figure().removed(),
                assessment.figure().allowedDown().toMillis(),
                assessment.figure().unit() == Figure.Unit.MILLISECOND
                        ? null
                        : assessment.figure().unit().name(),
                assessment.figure().failures(),
                percent == null || !credit.isPositive() ? null : plain(percent),
                credit.isPositive() ? credit : null,
                assessment.revision(),
                assessment.hashes().engineVersion(),
                assessment.hashes().input(),
                downtime(assessment),
                history(assessment));
    }

    private List<DowntimeLine> downtime(Assessment assessment) {
        return assessments.intervals(assessment.id()).stream()
                .filter(interval -> interval.charge() == Charge.DOWN)
                .map(interval -> new DowntimeLine(
                        interval.interval().from(),
                        interval.interval().to(),
                        interval.state().name()))
                .toList();
    }

    private List<HistoryPoint> history(Assessment assessment) {
        List<HistoryPoint> points = new ArrayList<>();
        Period period = assessment.period();
        points.add(point(assessment));
        for (int back = 1; back < length(period.kind()); back++) {
            period = period.previous();
            history.of(assessment.subject().clause(), period).ifPresent(earlier -> points.addFirst(point(earlier)));
        }
        return points;
    }

    private static HistoryPoint point(Assessment assessment) {
        return new HistoryPoint(
                assessment.period().label(),
                text(assessment.figure().availability()),
                assessment.figure().met());
    }

    private static int length(PeriodKind kind) {
        return switch (kind) {
            case MONTH, BILLING_CYCLE, ROLLING -> 12;
            case QUARTER, FISCAL_QUARTER -> 8;
            case YEAR, FISCAL_YEAR -> 5;
        };
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }

    /** One way to write each value, so that the same figure gives the same hash. */
    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
