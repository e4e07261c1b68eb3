package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.money.Decimals;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.Input;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/v1/credits/calculate}.
 *
 * @param incidents for PER_INCIDENT; default one if anything was down
 * @param daysInMonth over which the fee runs, for the worth of days; default 30
 */
record CreditRequest(
        CreditSchedule schedule,
        Seconds availability,
        Money fee,
        @Nullable Integer incidents,
        int daysInMonth) {

    @JsonCreator
    static CreditRequest read(
            @JsonProperty("schedule") @Nullable CreditSchedule schedule,
            @JsonProperty("availability") @Nullable Seconds availability,
            @JsonProperty("fee") @Nullable Money fee,
            @JsonProperty("incidents") @Nullable String incidents,
            @JsonProperty("daysInMonth") @Nullable String daysInMonth) {
        return new CreditRequest(
                Input.required("schedule", schedule),
                Input.required("availability", availability),
                Input.required("fee", fee),
                incidents == null ? null : Input.whole("incidents", incidents, 0, CreditInput.MOST_INCIDENTS),
                daysInMonth == null ? 30 : Input.whole("daysInMonth", daysInMonth, 1, CreditInput.MOST_DAYS));
    }

    Credit calculate() {
        Fraction up = availability.up();
        Fraction counted = availability.counted();
        int count = incidents != null ? incidents : up.equals(counted) ? 0 : 1;
        Credit credit = CreditCalculation.calculate(schedule, new CreditInput(up, counted, fee, count, daysInMonth));
        return credit.quantity() == null ? credit : credit.saying(schedule.unusedInKind());
    }

    /** Exact seconds as the availability calculator answers them. */
    record Seconds(String upSeconds, String countedSeconds) {

        private static final String MOST = "1000000000000";

        /** Milliseconds and a weight of up to 12 decimals. */
        private static final int DECIMALS = 15;

        @JsonCreator
        static Seconds read(
                @JsonProperty("upSeconds") @Nullable String upSeconds,
                @JsonProperty("countedSeconds") @Nullable String countedSeconds) {
            return new Seconds(checked("upSeconds", upSeconds), checked("countedSeconds", countedSeconds));
        }

        private Fraction up() {
            return Fraction.of(Input.decimal("upSeconds", upSeconds));
        }

        private Fraction counted() {
            return Fraction.of(Input.decimal("countedSeconds", countedSeconds));
        }

        private static String checked(String field, @Nullable String text) {
            return Decimals.within(field, Input.decimal(field, text), "0", MOST, DECIMALS)
                    .toPlainString();
        }
    }
}
