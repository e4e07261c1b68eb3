package io.recourse.assessment;

import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credit that the clause grants for an assessment. Nothing before the period is over, nothing if the promise was
 * kept, nothing by a clause that is only a target.
 *
 * @param fee what the percentages are of; null if no fee is known
 * @param percent of the fee; null where the credit is no percentage
 * @param tier position of the tier in the clause's schedule, from 0
 * @param quantity days or units, where the credit is not money
 * @param fairValue what the quantity is worth, for management only
 * @param steps the calculation in words, in order
 */
public record Entitlement(
        @Nullable Money fee,
        Money credit,
        @Nullable BigDecimal percent,
        @Nullable Integer tier,
        @Nullable BigDecimal quantity,
        @Nullable Money fairValue,
        List<Message> steps) {

    public Entitlement {
        steps = List.copyOf(steps);
    }

    /** Whether there is anything to claim, money or not. */
    public boolean isGranted() {
        return credit.isPositive() || quantity != null && quantity.signum() > 0;
    }
}
