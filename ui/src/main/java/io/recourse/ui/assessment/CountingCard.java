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
                .fact(UiTexts.text(name(figure, "period")), amount(figure, figure.period()))
                .fact(UiTexts.text(name(figure, "up")), amount(figure, figure.up()))
                .fact(UiTexts.text(name(figure, "down")), amount(figure, figure.down()))
                .fact(UiTexts.text(name(figure, "counted")), amount(figure, figure.counted()))
                .fact(UiTexts.text(name(figure, "removed")), amount(figure, figure.removed()))
                .fact(UiTexts.text(name(figure, "excluded")), amount(figure, figure.excluded()))
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

    private static String name(Figure figure, String amount) {
        return (figure.unit() == Figure.Unit.MILLISECOND ? "assessment.seconds." : "assessment.amount.") + amount;
    }

    private static FigureText amount(Figure figure, long amount) {
        return figure.unit() == Figure.Unit.MILLISECOND ? seconds(amount) : FigureWords.amount(figure, amount);
    }

    private static FigureText seconds(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, MILLISECONDS);
        return new FigureText(UiTexts.text(
                "assessment.seconds", Formats.current().decimal(seconds, 0, MILLISECONDS, RoundingMode.UNNECESSARY)));
    }
}
