package io.recourse.claim.settlement;

import io.recourse.ledger.policy.ClosingConcern;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Credits of vendors that nobody has matched when a month of the books is closed. */
@Component
@Order(2)
class UnmatchedConcern implements ClosingConcern {

    private final JooqCredits credits;

    UnmatchedConcern(JooqCredits credits) {
        this.credits = credits;
    }

    @Override
    public List<Message> at(YearMonth month) {
        List<Credit> open = credits.list(null).stream()
                .filter(Credit::isOpen)
                .filter(credit -> !credit.issuedOn().isAfter(month.atEndOfMonth()))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Currency, Money> sums = open.stream()
                .map(Credit::remaining)
                .collect(Collectors.toMap(
                        Money::currency,
                        amount -> amount,
                        Money::plus,
                        () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode))));
        String words = sums.values().stream().map(Money::toString).collect(Collectors.joining(" \u00b7 "));
        return List.of(Message.of("settlement.closing.unmatched", open.size(), words));
    }
}
