package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.Allowance;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.MinuteRounding;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.money.Money;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a breach pays. Only the fields that the chosen kind needs are shown. */
class CreditSection extends FormSection {

    private final RadioButtonGroup<Remedy> remedy = new RadioButtonGroup<>();
    private final Select<CreditKind> kind =
            Fields.choice("register.clause.kind", "register.clause.kind", CreditKind.class);
    private final TierRows tiers;
    private final BigDecimalField cap = Fields.number("register.clause.cap");
    private final BigDecimalField amount = Fields.number("register.clause.amount");
    private final BigDecimalField points = Fields.number("register.clause.points");
    private final BigDecimalField multiple = Fields.number("register.clause.multiple");
    private final Select<MinuteRounding> rounding =
            Fields.choice("register.clause.rounding", "register.clause.rounding", MinuteRounding.class);
    private final BigDecimalField minimum = Fields.number("register.clause.minimum");
    private final Checkbox minimumExclusive = new Checkbox(UiTexts.text("register.clause.minimumExclusive"));
    private final TextField unit = Fields.text("register.clause.unit", null);
    private final BigDecimalField unitPrice = Fields.number("register.clause.unitPrice");
    private final Checkbox soleRemedy = new Checkbox(UiTexts.text("register.form.soleRemedy"));
    private final Div examples = new Div();
    private final String currency;

    CreditSection(ClauseVersionDraft draft, Currency currency) {
        super("register.form.credit");
        this.currency = currency.getCurrencyCode();
        CreditSchedule given = draft.creditSchedule();
        CreditSchedule schedule = given == null ? CreditSchedule.NONE : given;
        tiers = new TierRows(schedule.tiers());
        fill(draft, given == null ? CreditKind.TIERED_PERCENT : schedule.kind(), schedule);
        List.of(amount, minimum, unitPrice).forEach(field -> field.setPrefixComponent(new Span(this.currency)));
        cap.setSuffixComponent(new Span("%"));
        points.setSuffixComponent(new Span("%"));
        cap.setHelperText(UiTexts.text("register.clause.cap.help"));
        points.setHelperText(UiTexts.text("register.clause.points.help"));
        minimum.setHelperText(UiTexts.text("register.clause.minimum.help"));
        whole(remedy, kind, tiers);
        half(amount, points, multiple, rounding, unit, unitPrice, cap, minimum);
        whole(minimumExclusive, soleRemedy, examples);
        remedy.addValueChangeListener(event -> arrange());
        kind.addValueChangeListener(event -> arrange());
        minimum.addValueChangeListener(event -> arrange());
        unit.addValueChangeListener(event -> arrange());
        arrange();
    }

    private void fill(ClauseVersionDraft draft, CreditKind chosen, CreditSchedule schedule) {
        remedy.setLabel(UiTexts.text("register.fact.remedy"));
        remedy.setItems(Remedy.values());
        remedy.setItemLabelGenerator(choice -> UiTexts.text("register.clause.remedy." + choice));
        remedy.setValue(draft.remedy());
        kind.setValue(chosen);
        cap.setValue(schedule.capPercentOfFee());
        amount.setValue(decimal(schedule.amount()));
        points.setValue(schedule.points());
        multiple.setValue(schedule.multiple());
        rounding.setValue(schedule.minuteRounding());
        minimum.setValue(decimal(schedule.minimum()));
        minimumExclusive.setValue(schedule.minimumExclusive());
        unit.setValue(schedule.unit() == null ? "" : schedule.unit());
        unitPrice.setValue(decimal(schedule.unitPrice()));
        soleRemedy.setValue(Boolean.TRUE.equals(draft.soleRemedy()));
    }

    @Override
    void name(FormErrors errors) {
        tiers.name(errors);
        errors.field("remedy", remedy)
                .field("creditSchedule", kind)
                .field("creditSchedule.kind", kind)
                .field("creditSchedule.capPercentOfFee", cap)
                .field("creditSchedule.amount", amount)
                .field("creditSchedule.points", points)
                .field("creditSchedule.multiple", multiple)
                .field("creditSchedule.minimum", minimum)
                .field("creditSchedule.unit", unit)
                .field("creditSchedule.unitPrice", unitPrice)
                .field("creditSchedule.minuteRounding", rounding)
                .field("creditSchedule.minimumExclusive", minimumExclusive)
                .field("soleRemedy", soleRemedy);
    }

    @Override
    void onChange(Runnable listener) {
        tiers.onChange(listener);
        remedy.addValueChangeListener(event -> listener.run());
        kind.addValueChangeListener(event -> listener.run());
        rounding.addValueChangeListener(event -> listener.run());
        minimumExclusive.addValueChangeListener(event -> listener.run());
        soleRemedy.addValueChangeListener(event -> listener.run());
        unit.addValueChangeListener(event -> listener.run());
        List.of(cap, amount, points, multiple, minimum, unitPrice)
                .forEach(field -> field.addValueChangeListener(event -> listener.run()));
    }

    TierRows tiers() {
        return tiers;
    }

    /** Tells downtimes, gaps and what outages of some lengths would be paid with. */
    void explain(PromiseSection promise, CountingSection counting) {
        String creditUnit = switch (kind.getValue()) {
            case TIERED_DAYS -> UiTexts.text("register.form.days");
            case USAGE_UNITS -> unit.getValue();
            default -> "%";
        };
        PeriodKind period = promise.periodKind();
        PeriodRule rule = promise.periodRuleOrUsual();
        BigDecimal promised = promise.promisedPercent();
        tiers.explain(period, rule, creditUnit, promised, counting);
        examples.removeAll();
        CreditSchedule schedule = new Pieces().of("", this::schedule);
        boolean shown = schedule != null && promised != null && promise.metric().isTime() && counting.allHours();
        examples.setVisible(shown);
        if (shown && schedule != null && promised != null) {
            int days = Allowance.usualDays(period, rule);
            DataTable table = new DataTable(
                    UiTexts.text("register.pay"),
                    UiTexts.text("register.pay.outage", PromiseWords.span(period, rule)),
                    ">" + UiTexts.text("register.clause.tier.availability"),
                    ">" + UiTexts.text("register.clause.credit"));
            PayTable.LENGTHS.forEach(length -> table.row(
                    Formats.current().exactDuration(length),
                    PayTable.availability(length, days),
                    PayTable.pays(schedule, promised, counting.comparison(), length, days, currency)));
            examples.add(table);
        }
    }

    Remedy remedy() {
        return remedy.getValue();
    }

    boolean soleRemedy() {
        return soleRemedy.getValue();
    }

    /** The schedule, or null for a target; throws InvalidInput that names the fields without the path. */
    @Nullable
    CreditSchedule schedule() {
        if (remedy() == Remedy.TARGET_ONLY) {
            return null;
        }
        CreditKind chosen = kind.getValue();
        Pieces pieces = new Pieces();
        // What the chosen kind does not ask for is out of sight, and may be anything.
        Money least = chosen == CreditKind.NONE ? null : pieces.of("minimum", () -> money(minimum));
        Money each = chosen.isRated() ? pieces.of("amount", () -> money(amount)) : null;
        Money price = hasUnits(chosen) ? pieces.of("unitPrice", () -> money(unitPrice)) : null;
        pieces.finish();
        return new CreditSchedule(
                chosen,
                chosen.isTiered() ? tiers.tiers() : List.of(),
                chosen == CreditKind.NONE ? null : cap.getValue(),
                least,
                least != null && minimumExclusive.getValue(),
                each,
                chosen.isRated() ? points.getValue() : null,
                chosen == CreditKind.MULTIPLE_OF_AFFECTED_FEE ? multiple.getValue() : null,
                chosen == CreditKind.PER_MINUTE ? rounding.getValue() : MinuteRounding.EXACT,
                hasUnits(chosen) ? named(unit.getValue()) : null,
                price);
    }

    private void arrange() {
        boolean pays = remedy() == Remedy.REMEDY;
        CreditKind chosen = kind.getValue();
        kind.setVisible(pays);
        soleRemedy.setVisible(pays);
        tiers.setVisible(pays && chosen.isTiered());
        boolean something = chosen != CreditKind.NONE;
        cap.setVisible(pays && something);
        minimum.setVisible(pays && something);
        minimumExclusive.setVisible(pays && something && minimum.getValue() != null);
        amount.setVisible(pays && chosen.isRated());
        points.setVisible(pays && chosen.isRated());
        multiple.setVisible(pays && chosen == CreditKind.MULTIPLE_OF_AFFECTED_FEE);
        rounding.setVisible(pays && chosen == CreditKind.PER_MINUTE);
        unit.setVisible(pays && hasUnits(chosen));
        unit.setHelperText(chosen.isRated() ? UiTexts.text("register.clause.unit.help") : "");
        unitPrice.setVisible(pays && hasUnits(chosen));
        points.setSuffixComponent(new Span(named(unit.getValue()) == null ? "%" : unit.getValue()));
        kind.setHelperText(UiTexts.text("register.clause.kind." + chosen + ".help"));
    }

    /** Units are given by tier, or for each minute or incident instead of percentage points. */
    private static boolean hasUnits(CreditKind kind) {
        return kind == CreditKind.USAGE_UNITS || kind.isRated();
    }

    private static @Nullable String named(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private @Nullable Money money(BigDecimalField field) {
        return field.getValue() == null ? null : Money.of(field.getValue(), currency);
    }

    private static @Nullable BigDecimal decimal(@Nullable Money money) {
        return money == null ? null : money.toDecimal();
    }
}
