package io.recourse.reports.monthly.print;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Page;
import io.recourse.reports.document.PageFurniture;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import io.recourse.reports.house.SampleMark;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import java.util.List;

/** Header and footer: organisation, month, revision, hash, page; and the mark of sample data on each page. */
record ReportFurniture(MonthlyFigures figures, Edition edition, Wording wording) implements PageFurniture {

    private static final float HEADER = 38;
    private static final float FOOTER = 46;

    @Override
    public void draw(Place paper, int page, int pages) {
        if (page > 1) {
            header(paper);
            if (figures.organisation().sample()) {
                SampleMark.draw(paper, wording, paper.top() - 24);
            }
        }
        footer(paper, page, pages);
    }

    private void header(Place paper) {
        float top = paper.top() - HEADER + 9;
        String title = wording.text(
                "report.running", wording.name(figures.organisation().name()));
        line(paper, title, Styles.FURNITURE.bold(), top, Alignment.START);
        if (!figures.organisation().sample()) {
            line(paper, wording.month(figures.month()), Styles.FURNITURE, top, Alignment.END);
        }
        float y = paper.top() - HEADER - 6;
        paper.canvas().line(Palette.RULE, 0.5f, paper.left(), y, paper.right(), y);
    }

    private void footer(Place paper, int page, int pages) {
        paper.canvas().line(Palette.RULE, 0.5f, paper.left(), FOOTER, paper.right(), FOOTER);
        String identity = wording.text(
                "report.footer",
                wording.name(figures.organisation().name()),
                wording.month(figures.month()),
                wording.count(edition.revision()));
        line(paper, identity, Styles.FURNITURE, FOOTER - 5, Alignment.START);
        String number = wording.text("report.page", wording.count(page), wording.count(pages));
        line(paper, number, Styles.FURNITURE, FOOTER - 5, Alignment.END);
        String hash = wording.text("report.hash", wording.figure(edition.contentHash()));
        line(paper, hash, Styles.FURNITURE.sized(6f, 8), FOOTER - 15, Alignment.START);
    }

    private static void line(Place paper, String text, TextStyle style, float top, Alignment alignment) {
        List<TextLine> lines = paper.layout().lines(Span.of(text, style), Page.WIDTH);
        Lines.draw(paper.at(paper.left(), top, paper.width()), lines, alignment);
    }
}
