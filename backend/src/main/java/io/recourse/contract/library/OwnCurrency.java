package io.recourse.contract.library;

import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes amounts over only if they are in the currency of our contract; a dollar is never read as a Hong Kong dollar. What
 * is left out is remarked.
 */
final class OwnCurrency {

    private final Currency currency;
    private final List<Message> remarks;

    OwnCurrency(Currency currency, List<Message> remarks) {
        this.currency = currency;
        this.remarks = remarks;
    }

    @Nullable
    CreditSchedule schedule(@Nullable CreditSchedule given) {
        if (given == null) {
            return null;
        }
        Money amount = given.amount();
        if (amount != null && !isOwn(amount)) {
            remarks.add(Message.of("library.start.amount", amount, currency.getCurrencyCode()));
            return null;
        }
        Money minimum = given.minimum();
        if (minimum != null && !isOwn(minimum)) {
            remarks.add(Message.of("library.start.minimum", minimum, currency.getCurrencyCode()));
            minimum = null;
        }
        Money price = given.unitPrice();
        if (price != null && !isOwn(price)) {
            remarks.add(Message.of("library.start.amount", price, currency.getCurrencyCode()));
            price = null;
        }
        return new CreditSchedule(
                given.kind(),
                given.tiers(),
                given.capPercentOfFee(),
                minimum,
                minimum != null && given.minimumExclusive(),
                amount,
                given.points(),
                given.multiple(),
                given.minuteRounding(),
                given.unit(),
                price);
    }

    @Nullable
    RemedyTerms remedy(@Nullable RemedyTerms given) {
        if (given == null) {
            return null;
        }
        CreditCaps caps = given.caps();
        return given.withCaps(new CreditCaps(
                cap(caps.clause()), cap(caps.contractMonth()), cap(caps.contractQuarter()), cap(caps.contractYear())));
    }

    private @Nullable CreditCap cap(@Nullable CreditCap given) {
        Money amount = given == null ? null : given.amount();
        if (given == null || amount == null || isOwn(amount)) {
            return given;
        }
        remarks.add(Message.of("library.start.amount", amount, currency.getCurrencyCode()));
        return given.percentOfFee() == null ? null : new CreditCap(given.percentOfFee(), null);
    }

    private boolean isOwn(Money money) {
        return money.currency().equals(currency);
    }
}
