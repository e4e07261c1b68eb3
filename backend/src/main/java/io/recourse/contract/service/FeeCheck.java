package io.recourse.contract.service;

import io.recourse.contract.Contract;
import io.recourse.contract.Term;
import io.recourse.contract.TermCheck;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a fee as a person entered it, beside the other fees of the service. */
final class FeeCheck {

    private static final BigDecimal HIGHEST = new BigDecimal("999999999999");

    private FeeCheck() {}

    static Fee of(ServiceId service, FeeDraft draft, Contract contract, List<Fee> others, InputCheck check) {
        Term entered = TermCheck.of("firstDay", draft.firstDay(), "lastDay", draft.lastDay(), check);
        if (draft.firstDay() != null) {
            check.that(contract.term().contains(entered.from()), "firstDay", "field.outsideTerm", contract.reference());
        }
        Term term = untilNext(entered, others);
        Term clear = term;
        others.stream()
                .map(Fee::validity)
                .filter(other -> clear.overlaps(other) && !isSuperseded(other, clear))
                .findFirst()
                .ifPresent(other -> check.that(
                        false,
                        "firstDay",
                        "fee.overlaps",
                        other.from(),
                        other.lastDay() == null ? "" : other.lastDay()));
        return new Fee(service, term, amount(draft.amount(), contract, check));
    }

    /** A fee without a last day holds until the next one begins. */
    private static Term untilNext(Term term, List<Fee> others) {
        if (term.until() != null) {
            return term;
        }
        @Nullable
        LocalDate next = others.stream()
                .map(fee -> fee.validity().from())
                .filter(from -> from.isAfter(term.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Term(term.from(), next);
    }

    /** An open-ended fee gives way to one that begins later. */
    private static boolean isSuperseded(Term other, Term term) {
        return other.until() == null && other.from().isBefore(term.from());
    }

    private static Money amount(@Nullable String entered, Contract contract, InputCheck check) {
        String code = contract.currency().getCurrencyCode();
        String text = check.required("amount", entered, 30);
        if (text.isEmpty()) {
            return Money.zero(code);
        }
        try {
            BigDecimal amount = new BigDecimal(text.replace(" ", "").toLowerCase(Locale.ROOT));
            int digits = contract.currency().getDefaultFractionDigits();
            boolean fine = check.that(amount.signum() >= 0, "amount", "field.negative")
                    && check.that(amount.compareTo(HIGHEST) <= 0, "amount", "field.tooLarge")
                    && check.that(
                            amount.stripTrailingZeros().scale() <= digits, "amount", "field.minorDigits", code, digits);
            return fine ? Money.of(amount, code) : Money.zero(code);
        } catch (NumberFormatException faulty) {
            check.that(false, "amount", "field.number");
            return Money.zero(code);
        }
    }
}
