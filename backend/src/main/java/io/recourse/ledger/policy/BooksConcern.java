package io.recourse.ledger.policy;

import io.recourse.text.Message;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the books themselves still have open at the end of a month. */
@Component
@Order(1)
class BooksConcern implements ClosingConcern {

    private static final String PART = " \u00b7 ";

    private final JooqBookMonths months;
    private final JooqExchangeRates rates;

    BooksConcern(JooqBookMonths months, JooqExchangeRates rates) {
        this.months = months;
        this.rates = rates;
    }

    @Override
    public List<Message> at(YearMonth month) {
        List<Message> open = new ArrayList<>();
        List<YearMonth> earlier = months.openBefore(month);
        if (!earlier.isEmpty()) {
            open.add(Message.of("ledger.closing.earlier", earlier.size(), earlier.getFirst()));
        }
        Map<String, Integer> waiting = months.waitingForRate(month.atEndOfMonth());
        if (!waiting.isEmpty()) {
            open.add(Message.of(
                    "ledger.closing.waiting",
                    waiting.values().stream().mapToInt(Integer::intValue).sum(),
                    String.join(PART, waiting.keySet())));
        }
        List<String> notRevalued = months.notRevalued(month.atEndOfMonth());
        if (!notRevalued.isEmpty()) {
            open.add(Message.of("ledger.closing.notRevalued", String.join(PART, notRevalued)));
        }
        long wronglyConverted = rates.differences().stream()
                .filter(one -> !one.day().isAfter(month.atEndOfMonth()))
                .map(RateDifference::entry)
                .distinct()
                .count();
        if (wronglyConverted > 0) {
            open.add(Message.of("ledger.closing.corrected", wronglyConverted));
        }
        int unsealed = months.unsealed();
        if (unsealed > 0) {
            open.add(Message.of("ledger.closing.unsealed", unsealed));
        }
        return open;
    }
}
