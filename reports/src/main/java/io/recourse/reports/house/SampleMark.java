package io.recourse.reports.house;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;

/** Tells on each page that figures come from the sample workspace. */
public final class SampleMark {

    private static final float HEIGHT = 15;
    private static final float PADDING = 7;

    private SampleMark() {}

    public static void draw(Place paper, Wording wording, float top) {
        TextStyle style = Styles.FURNITURE.bold().in(Palette.WARN);
        TextLine text = paper.layout()
                .lines(Span.of(wording.text("report.sampleMark"), style), paper.width())
                .getFirst();
        float width = text.width() + 2 * PADDING;
        float left = paper.inline(paper.width() - width, width);
        paper.canvas().fillRound(Palette.WARN_SOFT, left, top - HEIGHT, width, HEIGHT, HEIGHT / 2);
        paper.canvas().strokeRound(Palette.WARN, 0.5f, left, top - HEIGHT, width, HEIGHT, HEIGHT / 2);
        Lines.draw(paper.at(left + PADDING, top - 3, text.width()), List.of(text), Alignment.CENTER);
    }
}
