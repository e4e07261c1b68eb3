package io.recourse.claim.plausibility;

import static io.recourse.claim.plausibility.Rounded.plain;
import static io.recourse.claim.plausibility.Rounded.shown;
import static io.recourse.claim.plausibility.Rounded.unit;

import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Compares what is said to be granted with what the clause grants for the stated facts: for the availability, as far as
 * that was rounded, or for the number of incidents.
 */
final class GrantCheck {

    /** Unit of what is added to the term; it has words of its own. */
    private static final String DAYS = "DAYS";

    private static final Fraction HUNDRED = Fraction.of(100);

    private final StatedFigures stated;
    private final Grant grant;

    GrantCheck(StatedFigures stated, Grant grant) {
        this.stated = stated;
        this.grant = grant;
    }

    /** None where nothing was stated that could be compared. */
    List<Finding> findings() {
        return switch (grant.basis()) {
            case AVAILABILITY -> byAvailability();
            case INCIDENTS -> byIncidents();
        };
    }

    private List<Finding> byAvailability() {
        Fraction up = stated.up();
        if (up == null) {
            return List.of();
        }
        boolean byMinutes = stated.downMinutes() != null;
        BigDecimal given = stated.availability() != null ? stated.availability() : stated.downtimeShare();
        Fraction slack =
                byMinutes || given == null ? Fraction.ZERO : unit(given.scale()).dividedBy(HUNDRED);
        return compare(
                shown(up.times(HUNDRED)),
                " %",
                grant.of().apply(up.plus(slack).min(Fraction.ONE)),
                grant.of().apply(up),
                grant.of().apply(up.minus(slack).max(Fraction.ZERO)),
                "");
    }

    private List<Finding> byIncidents() {
        Integer incidents = stated.incidents();
        if (incidents == null) {
            return List.of();
        }
        Grant.Granted follows = grant.of().apply(Fraction.of(incidents));
        return compare(incidents.toString(), "", follows, follows, follows, ".incidents");
    }

    /** What is stated must lie between what the best and the worst of the possible facts grant. */
    private List<Finding> compare(
            String basis, String sign, Grant.Granted least, Grant.Granted follows, Grant.Granted most, String key) {
        Money amount = stated.amount();
        if (amount != null && follows.amount() != null) {
            return List.of(amount(basis, sign, amount, least, follows, most, key));
        }
        BigDecimal quantity = stated.quantity();
        if (quantity != null && follows.quantity() != null) {
            return List.of(quantity(basis, sign, quantity, least, follows, most, key));
        }
        return List.of();
    }

    private static Finding amount(
            String basis,
            String sign,
            Money amount,
            Grant.Granted least,
            Grant.Granted follows,
            Grant.Granted most,
            String key) {
        Money right = Objects.requireNonNull(follows.amount());
        boolean fits = amount.minus(Objects.requireNonNull(least.amount())).minorUnits() >= -1
                && amount.minus(Objects.requireNonNull(most.amount())).minorUnits() <= 1;
        return new Finding(
                "amount",
                fits,
                basis + sign + " → " + right,
                right.toString(),
                amount.toString(),
                Message.of("plausibility.amount" + key + (fits ? ".fits" : ".differs"), basis, right, amount),
                null);
    }

    private static Finding quantity(
            String basis,
            String sign,
            BigDecimal quantity,
            Grant.Granted least,
            Grant.Granted follows,
            Grant.Granted most,
            String key) {
        boolean fits = quantity.compareTo(units(least)) >= 0 && quantity.compareTo(units(most)) <= 0;
        String right = plain(units(follows).stripTrailingZeros());
        String name = follows.unit() == null ? "" : follows.unit();
        boolean days = name.equals(DAYS);
        String words = days ? "plausibility.days" : "plausibility.quantity" + key;
        return new Finding(
                "quantity",
                fits,
                basis + sign + " → " + right + (days ? "" : " " + name),
                right,
                plain(quantity),
                Message.of(words + (fits ? ".fits" : ".differs"), basis, right, plain(quantity), name),
                null);
    }

    /** Nothing granted is none of them. */
    private static BigDecimal units(Grant.Granted granted) {
        return granted.quantity() == null ? BigDecimal.ZERO : granted.quantity();
    }
}
