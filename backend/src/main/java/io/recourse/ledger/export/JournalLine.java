package io.recourse.ledger.export;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalWalk.Conversion;
import io.recourse.ledger.Posting;
import io.recourse.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plain text journal. An amount in foreign currency carries its cost; what has no amount of its own, such as a
 * revaluation, stands in the reporting currency on an account below, so that each currency keeps its balance.
 *
 * @param of the currency whose worth the line changes, for the account below; null for a line of the account itself
 * @param cost in the reporting currency, never negative: it has the sign of the amount; null without one
 */
record JournalLine(
        ChartAccount account,
        @Nullable String of,
        Money amount,
        @Nullable Money cost) {

    /** @param reporting of each posting, in their order; empty where nothing was converted */
    static List<JournalLine> of(List<Posting> postings, List<Money> reporting) {
        List<JournalLine> lines = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            add(lines, posting.account(), posting.amount(), reporting.isEmpty() ? null : reporting.get(i));
        }
        return lines;
    }

    /** What was written without a cost is taken out and written again with it, or the other way round. */
    static List<JournalLine> ofConversion(List<Posting> postings, List<Money> reporting, Conversion conversion) {
        Map<Place, Money> natives = new LinkedHashMap<>();
        for (Posting posting : conversion.postings()) {
            Money amount =
                    conversion.given() ? posting.amount() : posting.amount().negated();
            natives.merge(Place.of(posting), amount, Money::plus);
        }
        Map<Place, Money> worth = new LinkedHashMap<>();
        for (int i = 0; i < postings.size(); i++) {
            worth.merge(Place.of(postings.get(i)), reporting.get(i), Money::plus);
        }
        String into = reporting.getFirst().currencyCode();
        List<JournalLine> lines = new ArrayList<>();
        natives.forEach((place, amount) -> {
            if (!amount.isZero()) {
                lines.add(new JournalLine(place.account(), null, amount.negated(), null));
            }
            add(lines, place.account(), amount, worth.getOrDefault(place, Money.ofMinor(0, into)));
        });
        return lines;
    }

    private record Place(ChartAccount account, String currency) {

        static Place of(Posting posting) {
            return new Place(posting.account(), posting.amount().currencyCode());
        }
    }

    private static void add(List<JournalLine> lines, ChartAccount account, Money amount, @Nullable Money worth) {
        if (worth == null) {
            lines.add(new JournalLine(account, null, amount, null));
            return;
        }
        boolean foreign = !worth.currency().equals(amount.currency());
        // A cost cannot have another sign than its amount; rounding can give a tiny line the rest of its entry.
        boolean fits = worth.isZero() || worth.isPositive() == amount.isPositive();
        Money at = foreign && fits ? worth : foreign ? new Money(0, worth.currency()) : amount;
        if (!amount.isZero()) {
            lines.add(new JournalLine(account, null, amount, foreign ? abs(at) : null));
        }
        Money rest = amount.isZero() ? worth : worth.minus(at);
        if (!rest.isZero()) {
            lines.add(new JournalLine(account, amount.currencyCode(), rest, null));
        }
    }

    private static Money abs(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
