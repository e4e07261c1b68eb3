package io.recourse.ui.loss;

import io.recourse.claim.Claim;
import io.recourse.claim.figures.LossGroup;
import io.recourse.claim.figures.LostClaim;
import io.recourse.money.Money;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How losses are put in words. */
final class LossTexts {

    private LossTexts() {}

    /** Money, or days and units. */
    static String lost(@Nullable Money amount, Claim.@Nullable Quantity quantity) {
        if (quantity == null) {
            return Formats.current().money(amount);
        }
        String number = quantity.amount().stripTrailingZeros().toPlainString();
        return quantity.unit().equals("DAYS")
                ? UiTexts.text("claims.quantity.days", number)
                : number + " " + quantity.unit();
    }

    /** Sums by currency and unit, one a line, never added to one another. */
    static String sums(List<LostClaim> losses) {
        return losses.isEmpty() ? Formats.NONE : totals(LossGroup.of(losses, LossGroup.By.CAUSE));
    }

    /** The same from sums. */
    static String totals(List<LossGroup> groups) {
        TreeMap<String, LossGroup> totals = groups.stream()
                .collect(Collectors.toMap(LossTexts::unit, Function.identity(), LossTexts::plus, TreeMap::new));
        return totals.values().stream()
                .map(total -> lost(total.amount(), total.quantity()))
                .collect(Collectors.joining("\n"));
    }

    /** Money before days and units. */
    private static String unit(LossGroup group) {
        Claim.Quantity quantity = group.quantity();
        Money amount = group.amount();
        return quantity != null ? "1" + quantity.unit() : "0" + (amount == null ? "" : amount.currencyCode());
    }

    private static LossGroup plus(LossGroup one, LossGroup other) {
        Money amount = one.amount();
        Money more = other.amount();
        Claim.Quantity quantity = one.quantity();
        Claim.Quantity further = other.quantity();
        return new LossGroup(
                one.key(),
                one.name(),
                one.claims() + other.claims(),
                amount == null || more == null ? null : amount.plus(more),
                quantity == null || further == null
                        ? null
                        : new Claim.Quantity(quantity.amount().add(further.amount()), quantity.unit()));
    }
}
