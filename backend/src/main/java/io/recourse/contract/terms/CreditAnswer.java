package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /api/v1/credits/calculate}.
 *
 * @param creditPercent of the fee; null where the credit is no percentage of it
 * @param tier position in the schedule, from 0; null if none
 * @param quantity days or units; only where no money moves
 * @param fairValue worth of the quantity, for management only
 * @param steps the worked example in the reader's language
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CreditAnswer(
        @Nullable String creditPercent,
        Money amount,
        @Nullable Integer tier,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String quantity,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money fairValue,
        List<String> steps) {

    static CreditAnswer of(Credit credit, Locale locale) {
        return new CreditAnswer(
                text(credit.percent()),
                credit.amount(),
                credit.tier(),
                text(credit.quantity()),
                credit.fairValue(),
                credit.steps().stream().map((Message step) -> step.in(locale)).toList());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
