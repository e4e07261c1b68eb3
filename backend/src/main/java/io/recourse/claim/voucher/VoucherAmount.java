package io.recourse.claim.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.recourse.claim.Claim;
import io.recourse.ledger.Quantity;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of a voucher: money, or days, points or units. Never added to another currency or unit.
 *
 * @param count minor units of the currency, or millionths of the unit, as the ledger counts
 * @param unit the currency's code, or the contract's word for the unit
 * @param money whether the unit is a currency
 */
public record VoucherAmount(long count, String unit, boolean money) {

    private static final int DECIMALS = 6;

    public static VoucherAmount of(Money money) {
        return new VoucherAmount(money.minorUnits(), money.currencyCode(), true);
    }

    /** Throws InvalidInput for more than six decimals. */
    public static VoucherAmount of(Claim.Quantity quantity) {
        BigDecimal millionths = quantity.amount().movePointRight(DECIMALS).stripTrailingZeros();
        if (millionths.scale() > 0 || millionths.precision() - millionths.scale() > 18) {
            throw new InvalidInput("amount", "voucher.invalid.decimals", DECIMALS);
        }
        return new VoucherAmount(millionths.longValueExact(), quantity.unit(), false);
    }

    /** A number in the same currency or unit; throws InvalidInput for too many decimals. */
    public VoucherAmount same(BigDecimal amount) {
        return money ? of(Money.of(amount, unit)) : of(new Claim.Quantity(amount, unit));
    }

    VoucherAmount with(long other) {
        return new VoucherAmount(other, unit, money);
    }

    public VoucherAmount plus(VoucherAmount other) {
        return with(Math.addExact(count, sameUnit(other).count));
    }

    public VoucherAmount minus(VoucherAmount other) {
        return with(Math.subtractExact(count, sameUnit(other).count));
    }

    public boolean isPositive() {
        return count > 0;
    }

    public boolean isZero() {
        return count == 0;
    }

    /** In whole units of the currency, with all its decimals, or of days, points and units without trailing zeros. */
    public BigDecimal toDecimal() {
        return money ? toMoney().toDecimal() : toQuantity().amount();
    }

    /** Throws IllegalArgumentException if it is not money. */
    public Money toMoney() {
        if (!money) {
            throw new IllegalArgumentException(this + " is not money");
        }
        return Money.ofMinor(count, unit);
    }

    /** Throws IllegalArgumentException if it is money. */
    public Quantity toQuantity() {
        if (money) {
            throw new IllegalArgumentException(this + " is money");
        }
        return new Quantity(BigDecimal.valueOf(count, DECIMALS), unit);
    }

    /** Unformatted, for logs and descriptions: {@code HKD 12.50} or {@code 7 DAYS}. */
    @Override
    public String toString() {
        return money ? toMoney().toString() : toQuantity().amount().toPlainString() + " " + unit;
    }

    private VoucherAmount sameUnit(VoucherAmount other) {
        if (!unit.equals(other.unit) || money != other.money) {
            throw new IllegalArgumentException("Cannot mix " + unit + " with " + other.unit);
        }
        return other;
    }

    @JsonValue
    Json toJson() {
        return new Json(toDecimal().toPlainString(), money ? unit : null, money ? null : unit);
    }

    /** Money has a currency, days, points and units have a unit. */
    @Schema(name = "VoucherAmount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Json(
            String amount,
            @Nullable String currency,
            @Nullable String unit) {}
}
