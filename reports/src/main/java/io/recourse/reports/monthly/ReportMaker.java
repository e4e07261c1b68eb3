package io.recourse.reports.monthly;

import io.recourse.access.AsSystem;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.monthly.ReportJob.Step;
import io.recourse.reports.monthly.figures.CanonicalFigures;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.MonthlyFiguresReader;
import io.recourse.reports.monthly.print.MonthlyDocument;
import io.recourse.text.Language;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Makes a report step by step. After a crash at any point the next run ends in the same place: figures that were kept
 * are found by their hash, documents by month, language and revision.
 */
@Component
class ReportMaker {

    /** Name under which reports are read and made, see {@link AsSystem}. */
    static final String ACTOR = "monthly-report";

    private final MonthlyFiguresReader reader;
    private final ReportArchive archive;

    ReportMaker(MonthlyFiguresReader reader, ReportArchive archive) {
        this.reader = reader;
        this.archive = archive;
    }

    StoredReport make(YearMonth month, Language language, String madeBy, Consumer<Step> progress) {
        return AsSystem.call(ACTOR, () -> {
            progress.accept(Step.READING);
            MonthlyFigures figures = reader.read(month);
            Edition edition = archive.edition(
                    month,
                    CanonicalFigures.text(figures),
                    figures.organisation().sample());
            Optional<StoredReport> kept = archive.find(month, language, edition.revision());
            if (kept.isPresent()) {
                return kept.get();
            }
            progress.accept(Step.PRINTING);
            FinishedDocument document = MonthlyDocument.render(figures, edition, language);
            progress.accept(Step.STORING);
            return archive.keep(month, language, edition.revision(), document, madeBy);
        });
    }
}
