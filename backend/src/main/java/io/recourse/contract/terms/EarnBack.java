package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A credit that the vendor earns back by better service afterwards.
 *
 * @param atLeast availability, in percent, that each of the later periods must reach
 * @param periods how many periods in a row, directly after the breached one, must reach it; 1 to 60
 * @param percentOfCredit how much of the credit goes back, 0 to 100
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EarnBack(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal atLeast,
        int periods,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percentOfCredit) {

    private static final int MOST = 60;

    /** Throws InvalidInput naming the field that breaks a rule. */
    public EarnBack {
        atLeast = Decimals.within("atLeast", atLeast, "0", "100");
        percentOfCredit = Decimals.within("percentOfCredit", percentOfCredit, "0", "100");
        if (periods < 1 || periods > MOST) {
            throw new InvalidInput("periods", "input.whole", 1, MOST);
        }
    }

    @JsonCreator
    static EarnBack read(
            @JsonProperty("atLeast") @Nullable String atLeast,
            @JsonProperty("periods") @Nullable String periods,
            @JsonProperty("percentOfCredit") @Nullable String percentOfCredit) {
        return new EarnBack(
                Input.decimal("atLeast", atLeast),
                periods == null ? 1 : Input.whole("periods", periods, 1, MOST),
                percentOfCredit == null ? BigDecimal.valueOf(100) : Input.decimal("percentOfCredit", percentOfCredit));
    }
}
