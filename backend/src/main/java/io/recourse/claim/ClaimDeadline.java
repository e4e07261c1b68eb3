package io.recourse.claim;

import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a claim may reach the vendor, and how that was reckoned.
 *
 * @param window the rule of the clause version
 * @param incidentOn day of the first charged downtime; null if unknown
 * @param earliest first day, or null
 * @param latest last day, included; null if the clause sets none
 * @param zone in which the days are reckoned
 */
public record ClaimDeadline(
        ClaimWindow window,
        Interval period,
        @Nullable LocalDate incidentOn,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        ZoneId zone) {

    /** Days from a day to the last one: 0 on the last day itself, negative when it has passed; null without a last day. */
    public @Nullable Long daysLeft(LocalDate today) {
        return latest == null ? null : latest.toEpochDay() - today.toEpochDay();
    }

    public boolean hasPassed(LocalDate today) {
        return latest != null && today.isAfter(latest);
    }

    /** True if the vendor would not accept it yet. A first day after the last one is a slip of the contract and ignored. */
    public boolean isTooEarly(LocalDate day) {
        return earliest != null && day.isBefore(earliest) && (latest == null || !earliest.isAfter(latest));
    }

    /** The reckoning in words, one sentence a line. Days are written as ISO dates. */
    public List<Message> explanation() {
        List<Message> words = new ArrayList<>();
        LocalDate lastDay = LocalDate.ofInstant(period.to().minusNanos(1), zone);
        words.add(Message.of("claim.deadline.period", lastDay, zone.getId()));
        if (incidentOn != null && countsFromIncident()) {
            words.add(Message.of("claim.deadline.incident", incidentOn));
        }
        words.add(
                window.rule().isCounted()
                        ? Message.of("claim.deadline.rule." + window.rule(), window.count())
                        : Message.of("claim.deadline.rule." + window.rule()));
        if (window.notBeforeWorkingDay() != null) {
            words.add(Message.of("claim.deadline.notBefore", window.notBeforeWorkingDay()));
        }
        if (earliest != null) {
            words.add(Message.of("claim.deadline.earliest", earliest));
        }
        words.add(latest == null ? Message.of("claim.deadline.none") : Message.of("claim.deadline.latest", latest));
        return words;
    }

    private boolean countsFromIncident() {
        return window.rule() == ClaimRule.DAYS_AFTER_INCIDENT
                || window.rule() == ClaimRule.END_OF_BILLING_CYCLE
                || window.rule() == ClaimRule.END_OF_FOLLOWING_MONTH;
    }
}
