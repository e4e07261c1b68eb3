package io.recourse.reports.monthly;

import io.recourse.access.AsSystem;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.text.Language;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for the reports that are due and missing, in every language. */
@Component
class DueReports {

    private static final Logger LOG = LoggerFactory.getLogger(DueReports.class);

    private final OrganisationService organisations;
    private final AssessmentService assessments;
    private final MonthlyReports reports;
    private final Clock clock;

    DueReports(OrganisationService organisations, AssessmentService assessments, MonthlyReports reports, Clock clock) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.reports = reports;
        this.clock = clock;
    }

    /** Returns the requests for reports that were missing; empty if none is due, or nothing was ever assessed. */
    List<ReportJob> request() {
        return AsSystem.call(ReportMaker.ACTOR, () -> {
            Organisation organisation = organisations.get();
            YearMonth month = ReportCalendar.latestDue(organisation, clock.instant());
            if (assessments.latest(AssessmentFilter.ALL, 1).isEmpty()) {
                return List.of();
            }
            List<ReportJob> jobs = Arrays.stream(Language.values())
                    .filter(language -> reports.latest(month, language).isEmpty())
                    .map(language -> reports.request(month, language))
                    .toList();
            if (!jobs.isEmpty()) {
                LOG.info("The report of {} is due; asked for {} documents", month, jobs.size());
            }
            return jobs;
        });
    }
}
