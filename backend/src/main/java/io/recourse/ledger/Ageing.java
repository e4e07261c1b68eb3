package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Receivables that are open on a day, claim by claim, with how long they have been. */
public record Ageing(LocalDate asOf, List<Line> lines) {

    public Ageing {
        lines = List.copyOf(lines);
    }

    /**
     * One claim on one receivable account.
     *
     * @param since booking date on which the receivable was first recognised
     */
    public record Line(ClaimReference claim, ChartAccount account, LocalDate since, Money open) {

        public long days(LocalDate asOf) {
            return ChronoUnit.DAYS.between(since, asOf);
        }
    }

    /** Spans of age as bookkeepers cut them. */
    public enum Bucket {
        UP_TO_30,
        UP_TO_60,
        UP_TO_90,
        OVER_90;

        static Bucket of(long days) {
            return days <= 30 ? UP_TO_30 : days <= 60 ? UP_TO_60 : days <= 90 ? UP_TO_90 : OVER_90;
        }

        public String messageKey() {
            return "ledger.ageing." + name();
        }
    }

    /** The span that a line falls into. */
    public Bucket bucket(Line line) {
        return Bucket.of(line.days(asOf));
    }
}
