package io.recourse.reports.evidence.print;

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
import java.util.List;

/** Header and footer: company, title, claim with its version, which copy, page; and the mark of sample data. */
record SheetFurniture(Sheet sheet, String title) implements PageFurniture {

    private static final float HEADER = 38;
    private static final float FOOTER = 46;

    @Override
    public void draw(Place paper, int page, int pages) {
        Wording wording = sheet.wording();
        String company = wording.name(sheet.facts().head().organisation());
        float top = paper.top() - HEADER + 9;
        line(paper, company + " · " + title, Styles.FURNITURE.bold(), top, Alignment.START);
        if (sheet.facts().head().sample()) {
            SampleMark.draw(paper, wording, paper.top() - 24);
        }
        float rule = paper.top() - HEADER - 6;
        paper.canvas().line(Palette.RULE, 0.5f, paper.left(), rule, paper.right(), rule);
        paper.canvas().line(Palette.RULE, 0.5f, paper.left(), FOOTER, paper.right(), FOOTER);
        String identity = sheet.text(
                sheet.masked() ? "evidence.footer.vendor" : "evidence.footer.original",
                wording.figure(sheet.facts().head().claim().text()),
                wording.count(sheet.facts().head().version()));
        line(paper, identity, Styles.FURNITURE, FOOTER - 5, Alignment.START);
        String number = sheet.text("report.page", wording.count(page), wording.count(pages));
        line(paper, number, Styles.FURNITURE, FOOTER - 5, Alignment.END);
    }

    private static void line(Place paper, String text, TextStyle style, float top, Alignment alignment) {
        List<TextLine> lines = paper.layout().lines(Span.of(text, style), Page.WIDTH);
        Lines.draw(paper.at(paper.left(), top, paper.width()), lines, alignment);
    }
}
