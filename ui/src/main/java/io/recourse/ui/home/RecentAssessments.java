package io.recourse.ui.home;

import io.recourse.access.OrganisationService;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The assessments that the first page looks at: the twelve months up to the last one that is over and assessed. */
@Component
class RecentAssessments {

    private static final int MONTHS = 12;
    private static final int MOST = 500;

    private final AssessmentService assessments;
    private final OrganisationService organisations;
    private final Clock clock;

    RecentAssessments(AssessmentService assessments, OrganisationService organisations, Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Twelve months with the latest assessments that ended in them.
     *
     * @param months oldest first
     */
    record Year(List<YearMonth> months, List<Assessment> finished) {

        YearMonth last() {
            return months.getLast();
        }

        /** Judged ones that ended in a month. */
        List<Assessment> judgedIn(YearMonth month) {
            return finished.stream()
                    .filter(assessment -> assessment.figure().met() != null)
                    .filter(assessment -> endOf(assessment).equals(month))
                    .toList();
        }
    }

    /** The latest twelve months that are over. */
    Year year() {
        ZoneId zone = organisations.get().zone();
        YearMonth last = YearMonth.from(LocalDate.now(clock.withZone(zone))).minusMonths(1);
        YearMonth lastAssessed = assessments.latest(AssessmentFilter.ALL, MOST).stream()
                .filter(Assessment::finished)
                .map(RecentAssessments::endOf)
                .max(YearMonth::compareTo)
                .orElse(last);
        YearMonth end = lastAssessed.isBefore(last) ? lastAssessed : last;
        YearMonth first = end.minusMonths(MONTHS - 1L);
        // A day more on each side: periods begin at midnight in the clause's zone, not in ours.
        Interval time = new Interval(
                first.minusMonths(MONTHS)
                        .atDay(1)
                        .atStartOfDay(zone)
                        .minusDays(1)
                        .toInstant(),
                end.plusMonths(1).atDay(1).atStartOfDay(zone).plusDays(1).toInstant());
        List<Assessment> finished = assessments.within(time).stream()
                .filter(Assessment::finished)
                .filter(assessment ->
                        !endOf(assessment).isBefore(first) && !endOf(assessment).isAfter(end))
                .toList();
        return new Year(IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList(), finished);
    }

    /** The ones whose period still runs. */
    List<Assessment> running() {
        return assessments.latest(AssessmentFilter.ALL, MOST).stream()
                .filter(assessment -> !assessment.finished())
                .toList();
    }

    private static YearMonth endOf(Assessment assessment) {
        return YearMonth.from(assessment.period().lastDay());
    }
}
