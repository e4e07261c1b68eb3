package io.recourse.claim.settlement;

import io.recourse.ledger.policy.ClosingConcern;
import io.recourse.money.Money;
import io.recourse.money.MoneySums;
import io.recourse.text.Message;
import java.time.YearMonth;
import java.util.List;
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
        String words = MoneySums.of(open.stream().map(Credit::remaining)).values().stream()
                .map(Money::toString)
                .collect(Collectors.joining(" \u00b7 "));
        return List.of(Message.of("settlement.closing.unmatched", open.size(), words));
    }
}
