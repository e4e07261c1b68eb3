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

    BooksConcern(JooqBookMonths months) {
        this.months = months;
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
        int unsealed = months.unsealed();
        if (unsealed > 0) {
            open.add(Message.of("ledger.closing.unsealed", unsealed));
        }
        return open;
    }
}
