package io.recourse.reports.evidence.print;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Page;
import io.recourse.reports.document.PageFurniture;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.house.SampleMark;
import io.recourse.reports.house.Wording;

/** The head of the letter's paper: who writes; below, the claim and the page. */
record LetterFurniture(String organisation, String claim, boolean sample, Wording wording) implements PageFurniture {

    private static final float HEADER = 38;
    private static final float FOOTER = 46;

    @Override
    public void draw(Place paper, int page, int pages) {
        draw(paper, wording.name(organisation), paper.top() - HEADER + 9, Alignment.START);
        if (sample) {
            SampleMark.draw(paper, wording, paper.top() - 24);
        }
        paper.canvas()
                .line(
                        Palette.RULE,
                        0.5f,
                        paper.left(),
                        paper.top() - HEADER - 6,
                        paper.right(),
                        paper.top() - HEADER - 6);
        draw(paper, wording.figure(claim), FOOTER - 5, Alignment.START);
        draw(paper, wording.text("report.page", wording.count(page), wording.count(pages)), FOOTER - 5, Alignment.END);
    }

    private static void draw(Place paper, String text, float top, Alignment alignment) {
        Lines.draw(
                paper.at(paper.left(), top, paper.width()),
                paper.layout().lines(Span.of(text, Styles.FURNITURE), Page.WIDTH),
                alignment);
    }
}
