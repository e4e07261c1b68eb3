package io.recourse.ui.report;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.reports.monthly.MonthlyReports;
import io.recourse.reports.monthly.ReportJob;
import io.recourse.reports.monthly.StoredReport;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Monthly reports: a list of what was made, the order for another, and what is being made now. */
@Route(value = "reports", layout = MainLayout.class)
@PermitAll
class ReportsView extends Page {

    private static final int POLL_MILLISECONDS = 1_000;
    private static final int MOST_REPORTS = 500;
    private static final int MOST_JOBS = 20;
    private static final Set<Role> MAKERS = Set.of(Role.FINANCE, Role.LEGAL, Role.VENDOR_MANAGER, Role.EXECUTIVE);

    private final transient MonthlyReports reports;
    private final transient ReportList list;
    private final transient JobLines jobs = new JobLines();
    private final Div content = new Div();
    private final Set<UUID> followed = new HashSet<>();
    private @Nullable Registration polling;

    ReportsView(MonthlyReports reports, OrganisationService organisations) {
        this.reports = reports;
        ZoneId zone = organisations.get().zone();
        this.list = new ReportList(reports, zone);
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.reports")).note(getTranslation("reports.note"));
        content.addClassName("rc-stack");
        show(header);
        if (MAKERS.stream().anyMatch(CurrentUser::has)) {
            ReportOrder order =
                    new ReportOrder(reports.lastMonth(), organisations.get().reportLanguage(), this::order);
            add(new SectionCard(getTranslation("reports.order"), order, jobs));
        } else {
            add(jobs);
        }
        add(content);
        load();
    }

    private void order(ReportOrder.Wish wish) {
        ReportJob job = reports.request(wish.month(), wish.language());
        followed.add(job.id());
        refresh();
        getUI().ifPresent(this::follow);
    }

    private void load() {
        List<StoredReport> made = reports.listAfter(null, MOST_REPORTS);
        content.removeAll();
        if (made.isEmpty()) {
            content.add(new EmptyState(getTranslation("reports.empty"), getTranslation("reports.empty.text")));
        } else {
            content.add(list.show(made));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stop(event.getUI());
    }

    /** Asks for news as long as something is being made; what is made goes on when the reader leaves. */
    private void follow(UI ui) {
        if (polling == null && jobs.isAnyOpen()) {
            polling = ui.addPollListener(poll -> {
                refresh();
                if (!jobs.isAnyOpen()) {
                    stop(ui);
                }
            });
            ui.setPollInterval(POLL_MILLISECONDS);
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private void refresh() {
        List<ReportJob> recent = reports.recentJobs(MOST_JOBS);
        boolean ended = recent.stream().anyMatch(job -> !job.isOpen() && followed.contains(job.id()));
        recent.stream().filter(ReportJob::isOpen).map(ReportJob::id).forEach(followed::add);
        jobs.show(recent);
        if (ended) {
            recent.stream()
                    .filter(job -> !job.isOpen() && followed.remove(job.id()))
                    .filter(job -> job.status() == ReportJob.Status.DONE)
                    .forEach(job -> Notifications.success(getTranslation("reports.made", jobs.nameOf(job))));
            load();
        }
    }
}
