package io.recourse.availability.calculator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.availability.AttributedInterval;
import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import io.recourse.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /api/v1/availability/calculate}.
 *
 * @param availability percent, cut to 12 decimals; null if nothing was counted
 * @param met null if there is no verdict, then {@code reason} says why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CalculationAnswer(
        @Nullable String availability,
        @Nullable Boolean met,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        Seconds seconds,
        List<Span> intervals) {

    static CalculationAnswer of(AvailabilityResult result, Locale locale) {
        BigDecimal percent = result.percent();
        Message reason = result.reason();
        Map<String, String> sentences = new HashMap<>();
        return new CalculationAnswer(
                percent == null ? null : percent.toPlainString(),
                result.met(),
                reason == null ? null : reason.in(locale),
                Seconds.of(result),
                result.intervals().stream()
                        .map(interval -> Span.of(
                                interval, sentences.computeIfAbsent(interval.because(), key -> Texts.get(locale, key))))
                        .toList());
    }

    /** Exact seconds in plain decimals. */
    record Seconds(String period, String counted, String up, String down, String excluded, String removed) {

        /** A weight has at most 12 decimals and a millisecond adds three: more are never needed. */
        private static final int DECIMALS = 15;

        static Seconds of(AvailabilityResult result) {
            return new Seconds(
                    text(Fraction.of(result.period())),
                    text(Fraction.of(result.counted())),
                    text(result.up()),
                    text(result.down()),
                    text(Fraction.of(result.excluded())),
                    text(Fraction.of(result.removed())));
        }

        private static String text(Fraction millis) {
            return millis.dividedBy(Fraction.of(1000)).toPlainString(DECIMALS);
        }
    }

    /** A span of the period and what it was charged as. */
    record Span(
            Instant from,
            Instant to,
            Charge charge,
            State state,
            @Nullable String component,
            String because) {

        static Span of(AttributedInterval interval, String because) {
            return new Span(
                    interval.from(), interval.to(), interval.charge(), interval.state(), interval.component(), because);
        }
    }
}
