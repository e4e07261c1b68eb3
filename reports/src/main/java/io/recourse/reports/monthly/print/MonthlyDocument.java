package io.recourse.reports.monthly.print;

import io.recourse.reports.document.DocumentFacts;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.text.Language;

/** Prints monthly figures. The same figures, edition and language give the same bytes. */
public final class MonthlyDocument {

    private final MonthlyFigures figures;
    private final Edition edition;
    private final Wording wording;

    private MonthlyDocument(MonthlyFigures figures, Edition edition, Language language) {
        this.figures = figures;
        this.edition = edition;
        this.wording = new Wording(language);
    }

    /** Makes the document. */
    public static FinishedDocument render(MonthlyFigures figures, Edition edition, Language language) {
        return new MonthlyDocument(figures, edition, language).compose();
    }

    private FinishedDocument compose() {
        Language language = wording.language();
        String title = wording.text("report.title", figures.organisation().name(), wording.month(figures.month()));
        DocumentFacts facts = new DocumentFacts(
                title,
                wording.text("report.subject"),
                figures.organisation().name(),
                language.locale(),
                language.isRightToLeft(),
                edition.madeAt(),
                String.join("/", edition.contentHash(), Integer.toString(edition.revision()), language.tag()));
        return DocumentWriter.compose(facts, new ReportFurniture(figures, edition, wording), this::write);
    }

    private void write(DocumentWriter writer) {
        new ExecutivePage(figures, edition, wording).write(writer);
        new OverviewSection(figures, wording).write(writer);
        VendorSection vendors = new VendorSection(wording);
        figures.vendors().forEach(vendor -> vendors.write(writer, vendor));
        new ClaimsSection(figures, wording).write(writer);
        new LedgerSection(figures, wording).write(writer);
        new MeasurementSection(figures, wording).write(writer);
        new MethodSection(figures, edition, wording).write(writer);
        new SignOffSection(wording).write(writer);
    }
}
