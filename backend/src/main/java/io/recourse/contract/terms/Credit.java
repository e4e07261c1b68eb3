package io.recourse.contract.terms;

import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule grants, with its worked example.
 *
 * @param percent of the fee, after the cap, cut at 12 decimals; zero if no tier is met; null where the credit is no
 *     percentage of the fee
 * @param amount to claim, rounded once, half up, to minor units of the fee's currency; zero if no money moves
 * @param tier position of the tier in the schedule, from 0; null if none
 * @param quantity days or units; null if the credit is money
 * @param fairValue what the quantity is worth, for management only and never a receivable; null if unknown
 * @param steps the calculation in words, in order, as it is printed in the claim
 */
public record Credit(
        @Nullable BigDecimal percent,
        Money amount,
        @Nullable Integer tier,
        @Nullable BigDecimal quantity,
        @Nullable Money fairValue,
        List<Message> steps) {

    public Credit {
        steps = List.copyOf(steps);
    }

    /** The same with more to say. */
    public Credit saying(List<Message> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Message> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Credit(percent, amount, tier, quantity, fairValue, all);
    }
}
