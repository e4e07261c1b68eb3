package io.recourse.ui.clause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.Trial;
import io.recourse.assessment.TrialPeriod;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimDays;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PercentText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a draft would have given by what was really measured, period by period; changes with every field. */
class TrialCard extends SectionCard {

    private final Div content = new Div();

    TrialCard() {
        super(UiTexts.text("register.trial"));
        setId("trial");
        content.addClassName("rc-stack");
        content.getElement().setAttribute("aria-live", "polite");
        add(content);
    }

    /** Says why there is nothing to show yet. */
    void say(String sentence) {
        content.removeAll();
        tell(sentence);
    }

    /** @param firstDay of the draft; null if none is entered yet */
    void show(Trial trial, String service, @Nullable LocalDate firstDay) {
        if (trial.periods().isEmpty()) {
            say(UiTexts.text("register.trial.nothingMeasured", service));
            return;
        }
        content.removeAll();
        Paragraph sum = new Paragraph(TrialWords.summary(trial));
        sum.addClassName("rc-strong");
        content.add(sum, strip(trial), table(trial));
        note(trial.terms().remedy() == Remedy.TARGET_ONLY, "register.trial.noCredit");
        note(trial.withGaps() > 0, "register.trial.gaps");
        if (firstDay != null && trial.periods().getFirst().period().firstDay().isBefore(firstDay)) {
            tell(UiTexts.text("register.trial.asIf", Formats.current().date(firstDay)));
        }
        note(!trial.complete(), "register.trial.cutShort");
        note(
                trial.terms().remedy() == Remedy.REMEDY
                        && trial.periods().stream()
                                .anyMatch(one -> one.entitlement().fee() == null),
                "register.trial.noFee");
    }

    private static Component strip(Trial trial) {
        Div strip = new Div();
        strip.addClassName("rc-trial-strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        for (TrialPeriod one : trial.periods()) {
            Boolean met = one.figure().met();
            Span cell = new Span();
            cell.getElement().setAttribute("data-tone", met == null ? "unknown" : met ? "met" : "missed");
            cell.getElement()
                    .setAttribute(
                            "title",
                            UiTexts.beside(
                                    PeriodText.of(one.period()),
                                    Formats.current().measured(one.figure().availability())));
            strip.add(cell);
        }
        return strip;
    }

    private static DataTable table(Trial trial) {
        DataTable table = new DataTable(
                UiTexts.text("register.trial"),
                UiTexts.text("timeline.period"),
                ">" + UiTexts.text("register.clause.tier.availability"),
                UiTexts.text("register.trial.verdict"),
                ">" + UiTexts.text("register.trial.down"),
                ">" + UiTexts.text("register.trial.unknown"),
                ">" + UiTexts.text("register.clause.credit"),
                UiTexts.text("register.trial.claim"));
        for (TrialPeriod one : trial.periods().reversed()) {
            table.row(
                    PeriodText.of(one.period()),
                    new PercentText(one.figure().availability()),
                    Badge.verdict(one.figure().met()),
                    length(one.figure().downTime()),
                    length(one.unknown()),
                    new FigureText(TrialWords.credit(trial.terms().creditSchedule(), one.entitlement())),
                    claim(one.claimDays()));
        }
        return table;
    }

    private static String length(Duration duration) {
        return duration.isZero() ? Formats.NONE : Formats.current().duration(duration);
    }

    private static String claim(@Nullable ClaimDays days) {
        if (days == null) {
            return Formats.NONE;
        }
        Formats formats = Formats.current();
        return days.earliest().equals(days.latest())
                ? formats.date(days.latest())
                : days.latest() == null
                        ? UiTexts.text("register.trial.claim.from", formats.date(days.earliest()))
                        : UiTexts.text(
                                "register.trial.claim.span",
                                formats.date(days.earliest()),
                                formats.date(days.latest()));
    }

    private void note(boolean holds, String key) {
        if (holds) {
            tell(UiTexts.text(key));
        }
    }

    private void tell(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("rc-form-note");
        content.add(words);
    }
}
