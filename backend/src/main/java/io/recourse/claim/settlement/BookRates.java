package io.recourse.claim.settlement;

import io.recourse.access.OrganisationService;
import io.recourse.claim.settlement.match.Tolerance;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts by the rates that finance entered in the books, through the reporting currency. */
@Component
class BookRates {

    private final ExchangeRates rates;
    private final OrganisationService organisations;

    BookRates(ExchangeRates rates, OrganisationService organisations) {
        this.rates = rates;
        this.organisations = organisations;
    }

    Tolerance.Rates conversion() {
        String reporting = organisations.get().reportingCurrency().getCurrencyCode();
        return (amount, currency, day) -> {
            BigDecimal from = rate(amount.currencyCode(), reporting, day);
            BigDecimal to = rate(currency, reporting, day);
            if (from == null || to == null) {
                return null;
            }
            BigDecimal converted = amount.toDecimal().multiply(from).divide(to, MathContext.DECIMAL64);
            return Money.rounded(converted, currency, RoundingMode.HALF_UP);
        };
    }

    /** The latest rate of the day or before; null if there is none. */
    private @Nullable BigDecimal rate(String currency, String reporting, LocalDate day) {
        return currency.equals(reporting)
                ? BigDecimal.ONE
                : rates.on(currency, reporting, day).orElse(null);
    }
}
