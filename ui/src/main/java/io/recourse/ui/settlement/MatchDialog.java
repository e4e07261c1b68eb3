package io.recourse.ui.settlement;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.claim.settlement.Credit;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a credit, or a part of it, for a claim that a person chooses. */
class MatchDialog extends EditorDialog<Boolean> {

    private final transient Credit credit;
    private final ComboBox<OpenClaim> claim = new ComboBox<>(UiTexts.text("settlement.claim"));
    private final BigDecimalField amount = Fields.number("settlement.amount");
    private final BigDecimalField booked = Fields.number("settlement.booked");
    private final Checkbox last = new Checkbox(UiTexts.text("settlement.allThatComes"));

    MatchDialog(SettlementService settlement, CreditDetails details, Runnable refresh) {
        super(UiTexts.text("settlement.choose"));
        credit = details.credit();
        explain(UiTexts.text("settlement.choose.text"));
        claim.setItems(details.openClaims().stream().filter(OpenClaim::isAgreed).toList());
        claim.setItemLabelGenerator(one -> UiTexts.beside(
                one.name(),
                Formats.current().money(one.open()),
                String.join(UiTexts.text("register.list.comma"), one.references())));
        claim.setRequiredIndicatorVisible(true);
        claim.addValueChangeListener(event -> chosen(event.getValue()));
        amount.setPrefixComponent(new Span(credit.amount().currencyCode()));
        amount.setValue(credit.remaining().toDecimal());
        booked.setVisible(false);
        last.setHelperText(UiTexts.text("settlement.allThatComes.help"));
        whole(claim);
        half(amount, booked);
        whole(last);
        errors().field("claim", claim).field("amount", amount).field("booked", booked);
        onSave(
                () -> {
                    settlement.confirm(List.of(piece()));
                    return true;
                },
                done -> refresh.run());
    }

    private void chosen(@Nullable OpenClaim one) {
        if (one == null) {
            return;
        }
        boolean foreign = !one.open().currency().equals(credit.amount().currency());
        booked.setVisible(foreign);
        booked.setPrefixComponent(new Span(one.open().currencyCode()));
        booked.setValue(one.open().toDecimal());
        Money usual = foreign || one.open().compareTo(credit.remaining()) > 0 ? credit.remaining() : one.open();
        amount.setValue(usual.toDecimal());
        last.setValue(foreign || one.open().compareTo(credit.remaining()) <= 0);
    }

    private Piece piece() {
        OpenClaim chosen = claim.getValue();
        if (chosen == null) {
            throw new InvalidInput("claim", "field.required");
        }
        Money taken = money("amount", amount, credit.amount().currencyCode());
        return new Piece(
                credit.id(),
                chosen.id(),
                taken,
                booked.isVisible() ? money("booked", booked, chosen.open().currencyCode()) : taken,
                last.getValue());
    }

    private static Money money(String field, BigDecimalField entered, String currency) {
        BigDecimal value = entered.getValue();
        if (value == null) {
            throw new InvalidInput(field, "field.required");
        }
        return Money.of(value, currency);
    }
}
