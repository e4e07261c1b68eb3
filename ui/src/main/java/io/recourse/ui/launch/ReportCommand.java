package io.recourse.ui.launch;

import io.recourse.access.AsSystem;
import io.recourse.reports.monthly.MonthlyReports;
import io.recourse.reports.monthly.StoredReport;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./recourse report 2026-03}: makes the month's report, or finds the kept one, and writes it to a file. */
@Component
@ConditionalOnProperty(name = "recourse.command", havingValue = "report")
class ReportCommand implements Command {

    private static final String NAME = "launcher";

    private final MonthlyReports reports;
    private final YearMonth month;
    private final Language language;
    private final Path file;

    ReportCommand(
            MonthlyReports reports,
            @Value("${recourse.report.month}") String month,
            @Value("${recourse.report.language:en}") String language,
            @Value("${recourse.report.file}") Path file) {
        this.reports = reports;
        this.month = YearMonth.parse(month);
        this.language = Language.of(language);
        this.file = file;
    }

    @Override
    public void run() {
        AsSystem.run(NAME, this::make);
    }

    private void make() {
        try {
            StoredReport report = reports.makeNow(month, language);
            Files.write(file, reports.document(report.id()));
            System.out.println("Report of %s, %s, revision %d, %d pages: %s"
                    .formatted(month, language.tag(), report.revision(), report.pages(), file));
            System.out.println("Content SHA-256 " + report.contentHash());
        } catch (InvalidInput refused) {
            throw new CommandFailed(refused.errors().getFirst().message(Language.ENGLISH.locale()));
        } catch (IOException failure) {
            throw new CommandFailed("Cannot write " + file + ": " + failure.getMessage());
        }
    }
}
