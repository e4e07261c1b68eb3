package io.recourse.reports.monthly;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.db.id.ReportId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Monthly reports: made in the background or at once, kept byte for byte, read by everybody who is signed in. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class MonthlyReports {

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private final JooqStoredReports reports;
    private final JooqReportJobs jobs;
    private final ReportMaker maker;
    private final OrganisationService organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyReports(
            JooqStoredReports reports,
            JooqReportJobs jobs,
            ReportMaker maker,
            OrganisationService organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.jobs = jobs;
        this.maker = maker;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Reports after the given one, the latest month and revision first; null begins at the first. */
    public List<StoredReport> listAfter(@Nullable ReportId last, int limit) {
        return reports.list(last == null ? null : get(last), limit);
    }

    /** One report; throws NotFound. */
    public StoredReport get(ReportId id) {
        return reports.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The latest revision of a month in a language. */
    public Optional<StoredReport> latest(YearMonth month, Language language) {
        return reports.latest(month, language);
    }

    /** The file of a report; throws NotFound. */
    public byte[] document(ReportId id) {
        return reports.document(id).orElseThrow(() -> NotFound.of(id));
    }

    /** One request with its progress; throws NotFound. */
    public ReportJob job(UUID id) {
        return jobs.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The latest requests, open ones first. */
    public List<ReportJob> recentJobs(int limit) {
        return jobs.recent(limit);
    }

    /**
     * Asks for a report, to be made in the background. If the month is already being made in the language, that request
     * is given. Throws InvalidInput for a month that has not begun.
     */
    @Transactional
    @RolesAllowed({Roles.FINANCE, Roles.LEGAL, Roles.VENDOR_MANAGER, Roles.EXECUTIVE})
    public ReportJob request(YearMonth month, Language language) {
        check(month);
        Optional<ReportJob> added = jobs.add(month, language, CurrentUser.name(), clock.instant());
        if (added.isEmpty()) {
            return jobs.open(month, language).orElseThrow();
        }
        ReportJob job = added.get();
        Map<String, String> detail = Map.of("month", month.toString(), "language", language.tag());
        audit.record("REPORT_REQUESTED", "report", job.id(), month.toString(), detail);
        events.publishEvent(new ReportRequested(job.id()));
        return job;
    }

    /**
     * Makes a report while the caller waits, or gives the kept one if no figure differs. Throws InvalidInput for a month
     * that has not begun.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @RolesAllowed({Roles.FINANCE, Roles.LEGAL, Roles.VENDOR_MANAGER, Roles.EXECUTIVE})
    public StoredReport makeNow(YearMonth month, Language language) {
        check(month);
        return maker.make(month, language, CurrentUser.name(), step -> {});
    }

    /** The last month that is over in the organisation's zone. */
    public YearMonth lastMonth() {
        return thisMonth().minusMonths(1);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(organisation.get().today(clock));
    }

    private void check(YearMonth month) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!month.isAfter(thisMonth()), "month", "report.invalid.future");
        check.that(!month.isBefore(EARLIEST), "month", "report.invalid.past");
        check.orThrow();
    }
}
