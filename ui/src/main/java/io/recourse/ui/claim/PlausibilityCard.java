package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatements;
import io.recourse.claim.VendorStatement;
import io.recourse.money.Money;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** A calculator for figures that somebody states about the claim, and what the vendor stated with its answers. */
@SpringComponent
@Order(120)
class PlausibilityCard implements ClaimPageCard {

    private final ClaimStatements statements;

    PlausibilityCard(ClaimStatements statements) {
        this.statements = statements;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        SectionCard card = new SectionCard(UiTexts.text("claims.plausibility"));
        for (VendorStatement statement : statements.of(claim.id())) {
            Div recorded = new Div(new Span(UiTexts.text(
                    "claims.plausibility.recorded",
                    UiTexts.text(statement.plausible() ? "claims.plausibility.fits" : "claims.plausibility.differs"))));
            statements.judge(claim, statement.figures()).forEach(finding -> recorded.add(StatedFields.line(finding)));
            card.add(recorded);
        }
        card.add(new Paragraph(UiTexts.text("claims.plausibility.text")));
        BigDecimalField amount = Fields.number("claims.plausibility.amount");
        String currency = claim.amounts().computed().currencyCode();
        amount.setPrefixComponent(new Span(currency));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        StatedFields fields = new StatedFields(claim, statements, () -> money(amount, currency));
        amount.addValueChangeListener(event -> fields.refresh());
        if (claim.isMonetary()) {
            fields.addComponentAtIndex(4, amount);
        }
        card.add(fields);
        return card;
    }

    private static @Nullable Money money(BigDecimalField field, String currency) {
        return field.getValue() == null ? null : Money.of(field.getValue(), currency);
    }
}
