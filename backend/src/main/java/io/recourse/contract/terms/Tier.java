package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.money.Fraction;
import io.recourse.text.Input;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is paid below an availability.
 *
 * @param below edge in percent, 0 to 100; a value exactly on it belongs to the better tier
 * @param credit percent, days or units by the kind of schedule; not negative
 * @param atOrBelow if true, a value exactly on the edge belongs to this tier
 */
public record Tier(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal below,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credit,
        boolean atOrBelow) {

    /** Throws InvalidInput naming the field. */
    public Tier {
        below = Decimals.within("below", below, "0", "100");
        credit = Decimals.within("credit", credit, "0", "1000000");
    }

    public static Tier below(String below, String credit) {
        return new Tier(new BigDecimal(below), new BigDecimal(credit), false);
    }

    @JsonCreator
    static Tier read(
            @JsonProperty("below") @Nullable String below,
            @JsonProperty("credit") @Nullable String credit,
            @JsonProperty("atOrBelow") @Nullable Boolean atOrBelow) {
        return new Tier(Input.decimal("below", below), Input.decimal("credit", credit), Boolean.TRUE.equals(atOrBelow));
    }

    /** True if an availability, as a part of one, falls into this tier or a worse one. */
    public boolean covers(Fraction availability) {
        return coversPercent(availability.times(Fraction.of(100)));
    }

    /** The same of an availability in percent, for whoever asks several tiers. */
    boolean coversPercent(Fraction percent) {
        int comparison = percent.compareTo(Fraction.of(below));
        return comparison < 0 || (atOrBelow && comparison == 0);
    }
}
