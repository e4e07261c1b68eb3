package io.recourse.ui.clause;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.Tier;
import io.recourse.text.InputCheck;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.component.UnreadableInput;
import io.recourse.ui.component.UnsavedChanges;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tiers in rows, from the better to the worse, each with the downtime it stands for. */
class TierRows extends Div {

    /** One tier as it is entered. */
    private final class Row extends Div {

        private final BigDecimalField below = Fields.number("register.clause.tier.edge");
        private final BigDecimalField credit = Fields.number("register.clause.credit");
        private final Checkbox atOrBelow = new Checkbox(UiTexts.text("register.clause.tier.inclusive"));
        private final Span unit = new Span("%");

        Row(@Nullable Tier tier) {
            addClassName("rc-tier-row");
            below.setSuffixComponent(new Span("%"));
            credit.setSuffixComponent(unit);
            if (tier != null) {
                below.setValue(tier.below());
                credit.setValue(tier.credit());
                atOrBelow.setValue(tier.atOrBelow());
            }
            Button remove = new Button(Icons.of("close"), event -> drop(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(UiTexts.text("register.clause.tier.remove"));
            remove.setTooltipText(UiTexts.text("register.clause.tier.remove"));
            below.addValueChangeListener(event -> changed.run());
            credit.addValueChangeListener(event -> changed.run());
            atOrBelow.addValueChangeListener(event -> changed.run());
            add(below, credit, atOrBelow, remove);
        }

        private Tier tier() {
            InputCheck check = new InputCheck();
            BigDecimal edge = check.required("below", below.getValue(), BigDecimal.ZERO);
            BigDecimal paid = check.required("credit", credit.getValue(), BigDecimal.ZERO);
            check.finish();
            return new Tier(edge, paid, atOrBelow.getValue());
        }

        private void explain(PeriodKind kind, PeriodRule rule, boolean allHours) {
            BigDecimal edge = below.getValue();
            below.setHelperText(
                    allHours && edge != null && edge.signum() >= 0 && edge.compareTo(BigDecimal.valueOf(100)) <= 0
                            ? PromiseWords.downtime(edge, kind, rule)
                            : "");
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final UnorderedList gaps = new UnorderedList();
    private Runnable changed = () -> {};
    private String unit = "%";

    TierRows(List<Tier> tiers) {
        addClassName("rc-stack");
        list.addClassName("rc-stack");
        Button more = new Button(UiTexts.text("register.clause.tier.add"), Icons.of("add"), event -> {
            addRow(null);
            UnsavedChanges.tell(this);
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        gaps.addClassName("rc-tier-gaps");
        gaps.getElement().setAttribute("role", "status");
        gaps.setVisible(false);
        add(list, gaps, new Div(more));
        tiers.forEach(this::addRow);
        if (tiers.isEmpty()) {
            addRow(null);
        }
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Shows downtimes for this period, credits in this unit, and names every value that no tier covers. */
    void explain(
            PeriodKind kind,
            PeriodRule rule,
            String creditUnit,
            @Nullable BigDecimal promised,
            CountingSection counting) {
        unit = creditUnit;
        rows.forEach(row -> {
            row.explain(kind, rule, counting.allHours());
            row.unit.setText(unit);
        });
        gaps.removeAll();
        if (promised != null) {
            List<Tier> entered = rows.stream()
                    .map(row -> new Pieces().of("", row::tier))
                    .filter(Objects::nonNull)
                    .toList();
            TierGaps.of(entered, promised, counting.comparison()).forEach(gap -> gaps.add(new ListItem(gap)));
        }
        gaps.setVisible(gaps.getComponentCount() > 0);
    }

    /** The edge of the first tier follows the commitment as long as nobody has entered another. */
    void startAt(@Nullable BigDecimal before, @Nullable BigDecimal commitment) {
        BigDecimalField first = rows.getFirst().below;
        BigDecimal edge = first.getValue();
        boolean untouched = edge == null ? !UnreadableInput.isIn(first) : before != null && edge.compareTo(before) == 0;
        if (untouched) {
            first.setValue(commitment);
        }
    }

    /** Throws InvalidInput that names the faulty fields of all rows: {@code tiers[1].below}. */
    List<Tier> tiers() {
        Pieces pieces = new Pieces();
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tier tier = pieces.of("tiers[" + i + "]", rows.get(i)::tier);
            if (tier != null) {
                tiers.add(tier);
            }
        }
        pieces.finish();
        return tiers;
    }

    void name(FormErrors errors) {
        for (int i = 0; i < rows.size(); i++) {
            errors.field("creditSchedule.tiers[" + i + "].below", rows.get(i).below)
                    .field("creditSchedule.tiers[" + i + "].credit", rows.get(i).credit);
        }
        errors.field("creditSchedule.tiers", rows.getFirst().below);
    }

    private void addRow(@Nullable Tier tier) {
        Row row = new Row(tier);
        row.unit.setText(unit);
        rows.add(row);
        list.add(row);
    }

    private void drop(Row row) {
        if (rows.size() > 1) {
            rows.remove(row);
            list.remove(row);
            UnsavedChanges.tell(this);
            changed.run();
        }
    }
}
