package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PrintedHeads;
import io.recourse.ledger.Seal;
import io.recourse.ledger.Verification;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;

/** The head of the chain, and a button that recomputes every link and every balance. */
class ProofCard extends SectionCard {

    private static final int LONGEST = 5_000;

    private final transient Ledger ledger;
    private final ZoneId zone;
    private final Div result = new Div();

    ProofCard(Ledger ledger, ZoneId zone) {
        super(UiTexts.text("ledger.proof"));
        this.ledger = ledger;
        this.zone = zone;
        result.addClassName("rc-stack");
        result.getElement().setAttribute("aria-live", "polite");
        ledger.head().ifPresent(head -> add(head(head)));
        add(result);
        result.setVisible(false);
        Button verify = new Button(UiTexts.text("ledger.verify"), Icons.of("check"));
        verify.setDisableOnClick(true);
        TextArea printed = new TextArea(UiTexts.text("ledger.printed"));
        printed.setHelperText(UiTexts.text("ledger.printed.help"));
        printed.setWidthFull();
        printed.setMaxLength(LONGEST);
        add(printed);
        verify.addClickListener(event -> {
            PrintedHeads heads = PrintedHeads.in(printed.getValue());
            boolean isUnreadable = !printed.isEmpty() && heads.equals(PrintedHeads.NONE);
            printed.setInvalid(isUnreadable);
            printed.setErrorMessage(isUnreadable ? UiTexts.text("ledger.printed.unreadable") : null);
            if (!isUnreadable) {
                show(ledger.verify(heads));
            }
            verify.setEnabled(true);
        });
        actions(verify);
    }

    private Component head(Seal head) {
        Div line = new Div(
                new Span(UiTexts.text("ledger.head", Formats.current().number(head.position()))),
                new HashText(head.hash()),
                new InstantText(head.sealedAt(), zone));
        line.addClassNames("rc-row", "rc-quiet");
        return line;
    }

    private void show(Verification verification) {
        result.setVisible(true);
        result.removeAll();
        Formats formats = Formats.current();
        Badge verdict = verification.holds()
                ? new Badge(Tone.MET, UiTexts.text("ledger.verified.holds"))
                : new Badge(Tone.MISSED, UiTexts.text("ledger.verified.broken"));
        Div line = new Div(
                verdict,
                new Span(UiTexts.text(
                        "ledger.verified.counts",
                        formats.number(verification.sealed()),
                        formats.number(verification.waiting()))),
                new InstantText(verification.checkedAt(), zone));
        line.addClassName("rc-row");
        result.add(line);
        for (Verification.Problem problem : verification.problems()) {
            result.add(problem(problem));
        }
    }

    private static Component problem(Verification.Problem problem) {
        Div line = new Div(new Span(UiTexts.text(problem.sort().messageKey())));
        line.addClassName("rc-row");
        if (problem.position() != null) {
            line.add(new Span(UiTexts.text("ledger.position", problem.position())));
        }
        if (problem.account() != null) {
            line.add(new Span(problem.account() + " " + problem.currency()));
        }
        if (problem.entry() != null) {
            line.add(LedgerLinks.entry(problem.entry(), problem.entry().toString()));
        }
        line.add(new Span(UiTexts.text("ledger.checker." + problem.checker())));
        return line;
    }
}
