package io.recourse.assessment.remedy;

import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a clause stands with the right to terminate that it gives.
 *
 * @param rule of the version by which the last period was assessed
 * @param windowsShareDays the clause is judged by rolling windows that overlap; then only those count together that do not
 * @param misses periods that gave the right, or that count towards it so far; the earliest first
 * @param since first day on which the right can be used; null if there is none
 * @param until last day on which it can be used; null if there is none or if it does not lapse
 * @param lacking how many further periods in a row would have to be missed to give the right; 0 if it is there. Misses
 *     that leave the rolling window meanwhile no longer help
 */
public record TerminationStanding(
        Clause clause,
        TerminationRight rule,
        boolean windowsShareDays,
        State state,
        List<MissedPeriod> misses,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        int lacking) {

    /** Whether the right can be used. */
    public enum State {
        /** Too few periods were missed. */
        NONE,
        OPEN,
        /** It was there and was not used in time. */
        LAPSED
    }

    public TerminationStanding {
        misses = List.copyOf(misses);
    }

    /** The standing in words, one sentence a line. */
    public List<Message> explanation() {
        List<Message> words = new ArrayList<>();
        String kind = rule.isConsecutive() ? "CONSECUTIVE" : "WITHIN";
        words.add(Message.of("termination.rule." + kind, rule.misses(), rule.within()));
        if (windowsShareDays) {
            words.add(Message.of("termination.apart"));
        }
        BigDecimal below = rule.below();
        if (below != null) {
            words.add(Message.of("termination.below", plain(below)));
        }
        if (!misses.isEmpty()) {
            words.add(Message.of(
                    "termination.missed",
                    misses.stream().map(TerminationStanding::named).collect(Collectors.joining(", "))));
        }
        if (since == null) {
            words.add(Message.of("termination.none", lacking()));
        } else if (until == null) {
            words.add(Message.of("termination.open", since));
        } else {
            words.add(Message.of("termination." + state, since, until));
        }
        return words;
    }

    private static String named(MissedPeriod miss) {
        BigDecimal availability = miss.availability();
        return availability == null ? miss.period().label() : miss.period() + " (" + plain(availability) + " %)";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
