package io.recourse.claim;

import io.recourse.contract.terms.ClaimDays;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import io.recourse.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a claim may reach the vendor, and how that was reckoned.
 *
 * @param window the rule of the clause version
 * @param incidentOn day of the first charged downtime; null if unknown
 * @param earliest first day, or null
 * @param latest last day, included; null if the clause sets none
 * @param zone in which the days are reckoned
 * @param noticeBy moment by which the vendor must have been told of the incident; null if that is not asked for
 * @param receivedBy moment by which the claim must have arrived; null if there is none
 * @param calendar name and version of the calendar whose working days were counted; null if none was needed
 * @param missingYears years of which that calendar has no days, so that only weekends were left out
 * @param extendedTo last day that a supervised reopening gave instead of the reckoned one; null if none
 */
public record ClaimDeadline(
        ClaimWindow window,
        Interval period,
        @Nullable LocalDate incidentOn,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        ZoneId zone,
        @Nullable Instant noticeBy,
        @Nullable Instant receivedBy,
        @Nullable String calendar,
        List<Integer> missingYears,
        @Nullable LocalDate extendedTo) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    public ClaimDeadline {
        missingYears = List.copyOf(missingYears);
    }

    /** Reckons the days of what is claimed. */
    static ClaimDeadline of(AssessmentFacts facts, WorkingDays working) {
        ClaimDays days = facts.window().days(facts.occasion(), working);
        Instant first = facts.firstDowntime();
        return new ClaimDeadline(
                facts.window(),
                facts.period(),
                first == null ? null : LocalDate.ofInstant(first, facts.zone()),
                days.earliest(),
                days.latest(),
                facts.zone(),
                days.noticeBy(),
                days.receivedBy(),
                days.calendar(),
                days.missingYears(),
                null);
    }

    /** The same with another last day, that a supervised reopening gave. */
    ClaimDeadline extendedTo(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new ClaimDeadline(
                window, period, incidentOn, earliest, day, zone, noticeBy, end, calendar, missingYears, day);
    }

    /** Days from a day to the last one: 0 on the last day itself, negative when it has passed; null without a last day. */
    public @Nullable Long daysLeft(LocalDate today) {
        return latest == null ? null : latest.toEpochDay() - today.toEpochDay();
    }

    /** True from the first moment on at which it can no longer arrive in time; contracts may count hours. */
    public boolean hasPassed(Instant now) {
        return receivedBy == null ? hasPassed(LocalDate.ofInstant(now, zone)) : !now.isBefore(receivedBy);
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
        if (incidentOn != null && (window.rule().countsFromIncident() || noticeBy != null)) {
            words.add(Message.of("claim.deadline.incident", incidentOn));
        }
        words.add(
                window.rule().isCounted()
                        ? Message.of("claim.deadline.rule." + window.rule(), window.count())
                        : Message.of("claim.deadline.rule." + window.rule()));
        if (window.notBeforeWorkingDay() != null) {
            words.add(Message.of("claim.deadline.notBefore", window.notBeforeWorkingDay()));
        }
        if (calendar != null) {
            words.add(Message.of("claim.deadline.calendar", calendar));
        }
        for (Integer year : missingYears) {
            words.add(Message.of("claim.deadline.missingYear", year));
        }
        if (noticeBy != null) {
            words.add(Message.of("claim.deadline.notice", moment(noticeBy)));
            if (window.notice() != null && window.notice().lapses()) {
                words.add(Message.of("claim.deadline.notice.lapses"));
            }
        }
        if (earliest != null) {
            words.add(Message.of("claim.deadline.earliest", earliest));
        }
        if (extendedTo != null) {
            words.add(Message.of("claim.deadline.extended", extendedTo));
        }
        words.add(latest == null ? Message.of("claim.deadline.none") : Message.of("claim.deadline.latest", latest));
        if (receivedBy != null) {
            words.add(Message.of("claim.deadline.received", moment(receivedBy), zone.getId()));
        }
        return words;
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }
}
