package io.recourse.reports.monthly.figures;

import io.recourse.assessment.AssessedDay;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Attribution;
import io.recourse.assessment.ServiceDays;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assessments and days of services, as the assessment feature stores them. */
@Component
class ServiceHistory {

    private static final int ALL = 10_000;

    private final AssessmentService assessments;
    private final ServiceDays days;
    private final ClauseService clauses;

    ServiceHistory(AssessmentService assessments, ServiceDays days, ClauseService clauses) {
        this.assessments = assessments;
        this.days = days;
        this.clauses = clauses;
    }

    /** Latest assessments of the calendar periods, then those of other periods that touch the month. */
    List<Assessment> of(List<Period> periods, ReportMonth month) {
        List<Assessment> found = new ArrayList<>();
        periods.forEach(period -> found.addAll(assessments.latest(AssessmentFilter.of(period), ALL)));
        found.addAll(assessments.beyondTheCalendar(new Interval(
                month.firstDay().minusDays(1).atStartOfDay(month.zone()).toInstant(),
                month.lastDay().plusDays(2).atStartOfDay(month.zone()).toInstant())));
        return found;
    }

    Optional<Assessment> of(ClauseId clause, Period period) {
        return assessments.latest(clause, period);
    }

    /** Days of a month in a zone, by the clause by which the service is charged. */
    List<AssessedDay> days(ServiceId service, ReportMonth month, ZoneId zone) {
        return days.days(service, charging(service), month.firstDay(), month.lastDay(), zone);
    }

    /** Charged downtime in milliseconds of each month, from the first to the last, in the zone of the month. */
    Map<YearMonth, Long> downtime(ServiceId service, ReportMonth first, ReportMonth last) {
        Map<YearMonth, Long> downtime = new HashMap<>();
        days.days(service, charging(service), first.firstDay(), last.lastDay(), last.zone())
                .forEach(day -> downtime.merge(
                        YearMonth.from(day.day()), day.of(Attribution.DOWN).toMillis(), Long::sum));
        return downtime;
    }

    /** The clause whose intervals stand for the service: the first by title. Null if it has none. */
    private @Nullable ClauseId charging(ServiceId service) {
        return clauses.ofService(service).stream().map(Clause::id).findFirst().orElse(null);
    }
}
