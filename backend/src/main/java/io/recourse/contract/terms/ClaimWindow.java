package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a claim may be made. The rule is kept, not its result: flattening rules to days is wrong in
 * most months. In JSON {@code {"rule": "DAYS_AFTER_PERIOD_END", "count": 30, "notBeforeWorkingDay": 5, "calendar": "HK",
 * "notice": {"count": 24, "unit": "HOURS"}}}.
 *
 * @param count N of the rule, 1 to 1000; 0 for a rule without a count
 * @param notBeforeWorkingDay the claim is accepted only from this working day of the month after the period (Tencent,
 *     Alibaba: 5 or 6); null if it may be made at once
 * @param calendar code of the holiday calendar by which working days are counted; null for the organisation's own days
 * @param notice the vendor must be told of the incident first; null if the contract asks for none
 * @param appealDays days after a refusal within which it can be disputed, 0 to 1000; null where the contract is silent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimWindow(
        ClaimRule rule,
        int count,
        @Nullable Integer notBeforeWorkingDay,
        @Nullable String calendar,
        @Nullable Notice notice,
        @Nullable Integer appealDays) {

    private static final int MOST = 1000;
    private static final int LAST_WORKING_DAY = 20;
    private static final int LONGEST_CODE = 20;

    /** Throws InvalidInput naming the field. */
    public ClaimWindow {
        if (rule.isCounted() && (count < 1 || count > MOST)) {
            throw new InvalidInput("count", "input.whole", 1, MOST);
        }
        if (!rule.isCounted()) {
            count = 0;
        }
        if (notBeforeWorkingDay != null && (notBeforeWorkingDay < 1 || notBeforeWorkingDay > LAST_WORKING_DAY)) {
            throw new InvalidInput("notBeforeWorkingDay", "input.whole", 1, LAST_WORKING_DAY);
        }
        calendar = calendar == null || calendar.isBlank() ? null : calendar.strip();
        if (calendar != null && calendar.length() > LONGEST_CODE) {
            throw new InvalidInput("calendar", "input.tooLong", LONGEST_CODE);
        }
        if (appealDays != null && (appealDays < 0 || appealDays > MOST)) {
            throw new InvalidInput("appealDays", "input.whole", 0, MOST);
        }
    }

    /** Where the contract is silent about disputing a refusal. */
    public ClaimWindow(
            ClaimRule rule,
            int count,
            @Nullable Integer notBeforeWorkingDay,
            @Nullable String calendar,
            @Nullable Notice notice) {
        this(rule, count, notBeforeWorkingDay, calendar, notice, null);
    }

    /** Without a calendar of its own and without notice. */
    public ClaimWindow(ClaimRule rule, int count, @Nullable Integer notBeforeWorkingDay) {
        this(rule, count, notBeforeWorkingDay, null, null);
    }

    public static ClaimWindow of(ClaimRule rule, int count) {
        return new ClaimWindow(rule, count, null);
    }

    public static ClaimWindow of(ClaimRule rule) {
        return new ClaimWindow(rule, 0, null);
    }

    @JsonCreator
    static ClaimWindow read(
            @JsonProperty("rule") @Nullable String rule,
            @JsonProperty("count") @Nullable String count,
            @JsonProperty("notBeforeWorkingDay") @Nullable String notBeforeWorkingDay,
            @JsonProperty("calendar") @Nullable String calendar,
            @JsonProperty("notice") @Nullable Notice notice,
            @JsonProperty("appealDays") @Nullable String appealDays) {
        return new ClaimWindow(
                Input.choice("rule", Input.required("rule", rule), ClaimRule.class),
                count == null ? 0 : Input.whole("count", count, 0, MOST),
                notBeforeWorkingDay == null
                        ? null
                        : Input.whole("notBeforeWorkingDay", notBeforeWorkingDay, 1, LAST_WORKING_DAY),
                calendar,
                notice,
                appealDays == null ? null : Input.whole("appealDays", appealDays, 0, MOST));
    }

    /** The same with a calendar and a notice of another window, which a form that does not show them must not lose. */
    public ClaimWindow withCalendarAndNoticeOf(@Nullable ClaimWindow other) {
        return other == null
                ? this
                : new ClaimWindow(rule, count, notBeforeWorkingDay, other.calendar, other.notice, other.appealDays);
    }

    /** True if any of its days is found by counting working days. */
    public boolean needsCalendar() {
        return rule.countsWorkingDays()
                || notBeforeWorkingDay != null
                || notice != null && notice.unit() == Notice.Unit.WORKING_DAYS;
    }

    /**
     * Computes the days in the clause's zone.
     *
     * @param working by the window's calendar
     */
    public ClaimDays days(ClaimOccasion occasion, WorkingDays working) {
        return new ClaimReckoning(this, occasion, working).days();
    }
}
