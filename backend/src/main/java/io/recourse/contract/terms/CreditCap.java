package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.money.Money;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The most that is paid over some time; the lower of both if percentage and amount are given.
 *
 * @param percentOfFee percentage of the fees of that time, 0 to 1000000
 * @param amount not negative
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditCap(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal percentOfFee,

        @Nullable Money amount) {

    /** Throws InvalidInput if neither is given, or naming the field that breaks a rule. */
    public CreditCap {
        if (percentOfFee == null && amount == null) {
            throw new InvalidInput("percentOfFee", "credit.cap.required");
        }
        percentOfFee = Decimals.withinOrNull("percentOfFee", percentOfFee, "0", "1000000");
        if (amount != null && amount.isNegative()) {
            throw new InvalidInput("amount.amount", "input.negative");
        }
    }

    public static CreditCap ofFee(String percent) {
        return new CreditCap(new BigDecimal(percent), null);
    }

    public static CreditCap of(Money amount) {
        return new CreditCap(null, amount);
    }

    @JsonCreator
    static CreditCap read(
            @JsonProperty("percentOfFee") @Nullable String percentOfFee,
            @JsonProperty("amount") @Nullable Money amount) {
        return new CreditCap(percentOfFee == null ? null : Input.decimal("percentOfFee", percentOfFee), amount);
    }
}
