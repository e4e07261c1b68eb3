package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.money.Money;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Caps over several assessments: a percentage of the fees, an amount, or both, of which the lower holds. */
class CapFields extends FieldGroup {

    /** One cap as it is entered. */
    private record Pair(String path, BigDecimalField percent, BigDecimalField amount) {}

    private final String currency;
    private final Pair clause;
    private final Pair month;
    private final Pair quarter;
    private final Pair year;

    CapFields(CreditCaps caps, String currency) {
        super("register.form.group.caps");
        this.currency = currency;
        clause = pair("clause", caps.clause());
        month = pair("contractMonth", caps.contractMonth());
        quarter = pair("contractQuarter", caps.contractQuarter());
        year = pair("contractYear", caps.contractYear());
    }

    @Override
    void name(FormErrors errors) {
        for (Pair pair : new Pair[] {clause, month, quarter, year}) {
            String path = "remedyTerms.caps." + pair.path();
            errors.field(path + ".percentOfFee", pair.percent())
                    .field(path + ".amount", pair.amount())
                    .field(path + ".amount.amount", pair.amount());
        }
    }

    /** Throws InvalidInput that names the fields without the path. */
    CreditCaps caps() {
        Pieces pieces = new Pieces();
        CreditCaps caps = new CreditCaps(
                pieces.of(clause.path(), () -> read(clause)),
                pieces.of(month.path(), () -> read(month)),
                pieces.of(quarter.path(), () -> read(quarter)),
                pieces.of(year.path(), () -> read(year)));
        pieces.finish();
        return caps;
    }

    private Pair pair(String path, @Nullable CreditCap cap) {
        BigDecimalField percent = Fields.number("register.remedy.cap." + path);
        percent.setSuffixComponent(new Span("%"));
        percent.setHelperText(UiTexts.text("register.remedy.cap.percent.help"));
        percent.setValue(cap == null ? null : cap.percentOfFee());
        BigDecimalField amount = Fields.number("register.remedy.cap." + path + ".amount");
        amount.setPrefixComponent(new Span(currency));
        Money most = cap == null ? null : cap.amount();
        amount.setValue(most == null ? null : most.toDecimal());
        half(percent, amount);
        return new Pair(path, percent, amount);
    }

    private @Nullable CreditCap read(Pair pair) {
        BigDecimal percent = pair.percent().getValue();
        BigDecimal amount = pair.amount().getValue();
        if (percent == null && amount == null) {
            return null;
        }
        Pieces pieces = new Pieces();
        Money most = pieces.of("amount", () -> amount == null ? null : Money.of(amount, currency));
        pieces.finish();
        return new CreditCap(percent, most);
    }
}
