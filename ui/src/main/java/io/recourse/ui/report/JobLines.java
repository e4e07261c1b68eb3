package io.recourse.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.reports.monthly.ReportJob;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ProgressLine;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is being made now, each with its progress, and what failed. */
class JobLines extends Div {

    private final Map<UUID, ProgressLine> lines = new HashMap<>();
    private boolean open;

    JobLines() {
        addClassName("rc-stack");
        setVisible(false);
    }

    /** Shows the open ones, and failed ones that were not asked for again. */
    void show(List<ReportJob> recent) {
        removeAll();
        open = false;
        for (ReportJob job : recent) {
            if (job.isOpen()) {
                open = true;
                add(progress(job));
            } else if (job.status() == ReportJob.Status.FAILED && isLatestOf(job, recent)) {
                add(failure(job));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    boolean isAnyOpen() {
        return open;
    }

    String nameOf(ReportJob job) {
        return UiTexts.beside(
                Formats.current().month(job.month()), job.language().nativeName());
    }

    private ProgressLine progress(ReportJob job) {
        ProgressLine line = lines.computeIfAbsent(job.id(), id -> new ProgressLine());
        String step = UiTexts.text("reports.step." + job.step().name());
        line.show(job.progress(), nameOf(job) + ": " + step);
        return line;
    }

    private Div failure(ReportJob job) {
        @Nullable String reason = job.failure();
        Div line = new Div(
                new Badge(Tone.MISSED, UiTexts.text("reports.failed")),
                new Span(" " + nameOf(job)),
                new Paragraph(reason == null ? "" : UiTexts.text(reason)));
        line.getElement().setAttribute("role", "alert");
        return line;
    }

    /** A failure is told until the same report is asked for again. */
    private static boolean isLatestOf(ReportJob job, List<ReportJob> recent) {
        return recent.stream()
                .filter(other -> other.month().equals(job.month()) && other.language() == job.language())
                .noneMatch(other -> other.requestedAt().isAfter(job.requestedAt()));
    }
}
