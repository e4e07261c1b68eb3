package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatements;
import io.recourse.claim.plausibility.Finding;
import io.recourse.claim.plausibility.Grant;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields for figures that somebody states, with what follows from them below as soon as two can be compared. */
class StatedFields extends Div {

    private final BigDecimalField downMinutes = Fields.number("claims.plausibility.downMinutes");
    private final BigDecimalField totalMinutes = Fields.number("claims.plausibility.totalMinutes");
    private final BigDecimalField availability = Fields.number("claims.plausibility.availability");
    private final BigDecimalField downtimeShare = Fields.number("claims.plausibility.downtimeShare");
    private final @Nullable IntegerField incidents;
    private final @Nullable BigDecimalField quantity;
    private final Div findings = new Div();
    private final transient Claim claim;
    private final transient ClaimStatements statements;
    private final transient Supplier<@Nullable Money> amount;

    /** @param amount that is said to follow; may change, see {@link #refresh()} */
    StatedFields(Claim claim, ClaimStatements statements, Supplier<@Nullable Money> amount) {
        this.claim = claim;
        this.statements = statements;
        this.amount = amount;
        addClassName("rc-form");
        totalMinutes.setPlaceholder(
                String.valueOf(claim.deadline().period().duration().toMinutes()));
        for (BigDecimalField field : List.of(downMinutes, totalMinutes, availability, downtimeShare)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> refresh());
            add(field);
        }
        incidents = statements.basis(claim) == Grant.Basis.INCIDENTS ? incidents() : null;
        quantity = claim.quantity() == null ? null : quantity(claim.quantity());
        findings.addClassNames("rc-form-whole", "rc-findings");
        findings.getElement().setAttribute("aria-live", "polite");
        add(findings);
    }

    void name(FormErrors errors) {
        errors.field("downMinutes", downMinutes)
                .field("totalMinutes", totalMinutes)
                .field("availability", availability)
                .field("downtimeShare", downtimeShare);
        if (incidents != null) {
            errors.field("incidents", incidents);
        }
        if (quantity != null) {
            errors.field("quantity", quantity);
        }
    }

    /** What was entered; throws InvalidInput. */
    StatedFigures figures() {
        return new StatedFigures(
                downMinutes.getValue(),
                totalMinutes.getValue(),
                availability.getValue(),
                downtimeShare.getValue(),
                null,
                incidents == null ? null : incidents.getValue(),
                quantity == null ? null : quantity.getValue());
    }

    /** Where the clause pays for each outage, their number says what follows. */
    private IntegerField incidents() {
        IntegerField field = Fields.whole("claims.plausibility.incidents");
        field.setMin(0);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> refresh());
        add(field);
        return field;
    }

    private BigDecimalField quantity(Claim.Quantity granted) {
        BigDecimalField field = Fields.number("claims.plausibility.days");
        if (!granted.unit().equals("DAYS")) {
            field.setLabel(UiTexts.text("claims.plausibility.units", granted.unit()));
        }
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> refresh());
        add(field);
        return field;
    }

    /** Compares anew; what cannot be read yet is not compared. */
    final void refresh() {
        findings.removeAll();
        List<Finding> found;
        try {
            StatedFigures stated = figures();
            found = stated.isEmpty() ? List.of() : statements.judge(claim, stated.granting(amount.get()));
        } catch (InvalidInput unreadable) {
            found = List.of();
        }
        found.forEach(finding -> findings.add(line(finding)));
        if (found.stream().anyMatch(finding -> !finding.plausible())) {
            findings.add(new Span(UiTexts.text("claims.plausibility.sayWhy")));
        }
    }

    /** A finding in words: whether it fits, the arithmetic, what seems to have gone wrong. */
    static Div line(Finding finding) {
        Tone tone = finding.plausible() ? Tone.MET : Tone.MISSED;
        Span verdict = new Span(
                UiTexts.text(finding.plausible() ? "claims.plausibility.fits" : "claims.plausibility.differs"));
        verdict.addClassName("rc-strong");
        Span formula = new Span(finding.formula());
        formula.addClassName("rc-quiet");
        formula.getElement().setAttribute("dir", "ltr");
        Div line = new Div(new Mark(tone), verdict, new Span(UiTexts.sentence(finding.words())), formula);
        if (finding.slip() != null) {
            line.add(new Span(UiTexts.text(finding.slip().messageKey())));
        }
        line.addClassName("rc-row");
        line.getElement().setAttribute("data-tone", tone.token());
        return line;
    }
}
