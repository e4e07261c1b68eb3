package io.recourse.ui.launch;

import io.recourse.access.AsSystem;
import io.recourse.assessment.AssessmentWorker;
import io.recourse.reports.monthly.MonthlyReports;
import io.recourse.reports.monthly.StoredReport;
import io.recourse.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./recourse report}: makes the month's document, or takes the kept one, and writes it to a file. */
@Component
@ConditionalOnProperty(name = "recourse.command", havingValue = "report")
class ReportCommand implements Command {

    private static final String NAME = "launcher";

    private final MonthlyReports reports;
    private final AssessmentWorker assessments;
    private final YearMonth month;
    private final Language language;
    private final Path file;

    ReportCommand(
            MonthlyReports reports,
            AssessmentWorker assessments,
            @Value("${recourse.report.month}") String month,
            @Value("${recourse.report.language}") String language,
            @Value("${recourse.report.file}") Path file) {
        this.reports = reports;
        this.assessments = assessments;
        this.month = YearMonth.parse(month);
        this.language = Language.of(language);
        this.file = file;
    }

    @Override
    public void run() {
        // What changed since the last run is assessed first: no job does it in this process.
        assessments.run();
        AsSystem.run(NAME, () -> {
            StoredReport report = reports.makeNow(month, language);
            write(reports.document(report.id()));
            System.out.println("Report of %s, %s, revision %d, %d pages: %s"
                    .formatted(month, language.tag(), report.revision(), report.pages(), file));
            System.out.println("Content SHA-256 " + report.contentHash());
        });
    }

    /** As a whole or not at all: a full disk leaves no half a document under the name that was asked for. */
    private void write(byte[] document) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, document);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailed("The report cannot be written to " + file + ": " + e.getMessage());
        }
    }
}
