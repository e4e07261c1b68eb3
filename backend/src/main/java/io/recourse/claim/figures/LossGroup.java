package io.recourse.claim.figures;

import io.recourse.claim.Claim;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was lost of one cause, vendor or month, in one currency or unit: amounts of different currencies are never added.
 *
 * @param key by which it is asked for: the cause's name, the vendor's id, the month
 * @param name as people know it; null for a cause, whose name depends on the language
 * @param amount null for days or units
 * @param quantity null for money
 */
public record LossGroup(
        String key,
        @Nullable String name,
        int claims,
        @Nullable Money amount,
        Claim.@Nullable Quantity quantity) {

    /** By what losses are summed. */
    public enum By {
        CAUSE,
        VENDOR,
        MONTH
    }

    /** Sums losses; the order is that of causes, of vendors' names, or of months with the latest first. */
    public static List<LossGroup> of(List<LostClaim> losses, By by) {
        Comparator<LostClaim> order = switch (by) {
            case CAUSE -> Comparator.comparing(LostClaim::cause);
            case VENDOR ->
                Comparator.comparing(LostClaim::vendorName)
                        .thenComparing(claim -> claim.vendor().value());
            case MONTH -> Comparator.comparing(LostClaim::month).reversed();
        };
        TreeMap<LostClaim, List<LostClaim>> groups = losses.stream()
                .collect(Collectors.groupingBy(Function.identity(), () -> new TreeMap<>(order), Collectors.toList()));
        List<LossGroup> sums = new ArrayList<>();
        groups.values().forEach(group -> sums.addAll(sums(group, by)));
        return sums;
    }

    private static List<LossGroup> sums(List<LostClaim> group, By by) {
        Map<String, List<LostClaim>> units =
                group.stream().collect(Collectors.groupingBy(LossGroup::unit, TreeMap::new, Collectors.toList()));
        return units.values().stream().map(same -> sum(same, by)).toList();
    }

    private static LossGroup sum(List<LostClaim> same, By by) {
        LostClaim first = same.getFirst();
        String key = switch (by) {
            case CAUSE -> first.cause().name();
            case VENDOR -> first.vendor().toString();
            case MONTH -> first.month().toString();
        };
        String name = switch (by) {
            case CAUSE -> null;
            case VENDOR -> first.vendorName();
            case MONTH -> first.month().toString();
        };
        Claim.Quantity quantity = first.quantity();
        if (quantity == null) {
            Money amount =
                    same.stream().map(LostClaim::amount).reduce(Money::plus).orElseThrow();
            return new LossGroup(key, name, same.size(), amount, null);
        }
        BigDecimal total = same.stream()
                .map(LostClaim::quantity)
                .map(one -> one == null ? BigDecimal.ZERO : one.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new LossGroup(key, name, same.size(), null, new Claim.Quantity(total, quantity.unit()));
    }

    /** Money before days and units, then by name. */
    private static String unit(LostClaim claim) {
        return claim.quantity() == null
                ? "0" + claim.amount().currencyCode()
                : "1" + claim.quantity().unit();
    }
}
