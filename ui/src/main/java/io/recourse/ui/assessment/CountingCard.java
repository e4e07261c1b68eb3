package io.recourse.ui.assessment;

import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.Figure;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the time was counted, to the millisecond, and the exact fraction that was judged. */
class CountingCard extends SectionCard {

    private static final int MILLISECONDS = 3;

    CountingCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.counting"));
        Assessment one = detail.assessment();
        Figure figure = one.figure();
        KeyValueList facts = new KeyValueList()
                .fact(
                        UiTexts.text("assessment.interval"),
                        new InstantText(one.interval().from(), one.zone()),
                        new Span(" – "),
                        new InstantText(one.interval().to(), one.zone()))
                .fact(UiTexts.text("assessment.zone"), one.zone().getId())
                .fact(
                        UiTexts.text("timeline.measuredBy"),
                        detail.source() == null ? null : detail.source().name())
                .fact(UiTexts.text("assessment.dataUntil"), new InstantText(one.dataUntil(), one.zone()))
                .fact(UiTexts.text("assessment.seconds.period"), seconds(figure.period()))
                .fact(UiTexts.text("assessment.seconds.up"), seconds(figure.up()))
                .fact(UiTexts.text("assessment.seconds.down"), seconds(figure.down()))
                .fact(UiTexts.text("assessment.seconds.counted"), seconds(figure.counted()))
                .fact(UiTexts.text("assessment.seconds.removed"), seconds(figure.removed()))
                .fact(UiTexts.text("assessment.seconds.excluded"), seconds(figure.excluded()))
                .fact(
                        UiTexts.text("assessment.exact"),
                        new FigureText(figure.exact() == null ? Formats.NONE : figure.exact()))
                .fact(
                        UiTexts.text("assessment.percent"),
                        new FigureText(
                                figure.availability() == null
                                        ? Formats.NONE
                                        : figure.availability().toPlainString() + "%"));
        if (figure.reason() != null) {
            facts.fact(
                    UiTexts.text("assessment.reason"),
                    figure.reason().in(UiTexts.language().locale()));
        }
        add(facts);
    }

    private static FigureText seconds(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, MILLISECONDS);
        return new FigureText(UiTexts.text(
                "assessment.seconds", Formats.current().decimal(seconds, 0, MILLISECONDS, RoundingMode.UNNECESSARY)));
    }
}
