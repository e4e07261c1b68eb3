package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.Trial;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What has been entered so far, said in sentences; stays in sight while the form is filled in. */
class PlainWords extends SectionCard {

    private final Div sentences = new Div();
    private final Div outcome = new Div();

    PlainWords() {
        super(UiTexts.text("register.form.plain"));
        addClassName("rc-plain-words");
        sentences.addClassName("rc-stack");
        outcome.addClassName("rc-plain-outcome");
        outcome.setVisible(false);
        getElement().setAttribute("aria-live", "polite");
        add(sentences, outcome);
    }

    void show(PromiseSection promise, CreditSection credit, ClaimSection claim, boolean allHours) {
        sentences.removeAll();
        BigDecimal commitment = promise.commitment();
        if (commitment == null || commitment.signum() <= 0) {
            say(UiTexts.text("register.form.plain.nothing"));
            return;
        }
        say(UiTexts.text(
                "register.form.plain.promise",
                PromiseWords.promise(promise.metric(), commitment, promise.periodKind())));
        if (allHours && promise.metric() == Metric.AVAILABILITY && commitment.compareTo(BigDecimal.valueOf(100)) <= 0) {
            say(UiTexts.text(
                    "register.clause.allowance",
                    PromiseWords.downtime(commitment, promise.periodKind(), promise.periodRuleOrUsual()),
                    PromiseWords.span(promise.periodKind(), promise.periodRuleOrUsual())));
        }
        Pieces pieces = new Pieces();
        CreditSchedule schedule = pieces.of("", credit::schedule);
        if (schedule != null) {
            say(UiTexts.text("register.form.plain.credit", CreditWords.summary(schedule)));
            ClaimWindow window = pieces.of("", claim::window);
            if (window != null) {
                say(UiTexts.text("register.form.plain.claim", PromiseWords.claimWindow(window, promise.periodKind())));
            }
        } else if (credit.remedy() == io.recourse.contract.clause.Remedy.TARGET_ONLY) {
            say(UiTexts.text("register.clause.remedy.TARGET_ONLY.text"));
        }
    }

    /** What it would have given in the last months; null if that is not known. */
    void result(@Nullable Trial trial) {
        outcome.removeAll();
        outcome.setVisible(trial != null && !trial.periods().isEmpty());
        if (trial != null && !trial.periods().isEmpty()) {
            Anchor more = new Anchor("#trial", UiTexts.text("register.trial.details"));
            more.setRouterIgnore(true);
            outcome.add(new Paragraph(TrialWords.summary(trial)), more);
        }
    }

    private void say(String sentence) {
        sentences.add(new Paragraph(sentence));
    }
}
