package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodCalendar;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the periods of a clause lie, beyond their kind. What is not given in JSON takes the default named here.
 *
 * @param fiscalYearStart month in which the fiscal year begins, 1 to 12; for fiscal quarters and years; default 1
 * @param billingDay day of the month on which a billing cycle begins, 1 to 31; in a shorter month its last day; default 1
 * @param rollingLength length of a rolling window; default 30 days
 * @param rollingStep from the beginning of one window to that of the next, at most its length; default the length, so
 *     that windows lie side by side
 * @param rollingFrom first day of one of the windows, from which the others are counted both ways; null until the clause
 *     is entered, then the first day of its first version
 * @param partialPeriod default COUNTS
 * @param versionChange default VERSION_AT_START
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodRule(
        int fiscalYearStart,
        int billingDay,
        CalendarSpan rollingLength,
        CalendarSpan rollingStep,
        @Nullable LocalDate rollingFrom,
        PartialPeriod partialPeriod,
        VersionChange versionChange) {

    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 12;
    private static final CalendarSpan THIRTY_DAYS = CalendarSpan.ofDays(30);

    /** Calendar periods; a part counts by itself; the version at the beginning governs. */
    public static final PeriodRule DEFAULT =
            new PeriodRule(1, 1, THIRTY_DAYS, THIRTY_DAYS, null, PartialPeriod.COUNTS, VersionChange.VERSION_AT_START);

    /** Throws InvalidInput naming the field that breaks a rule. */
    public PeriodRule {
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            throw new InvalidInput("fiscalYearStart", "input.whole", 1, 12);
        }
        if (billingDay < 1 || billingDay > 31) {
            throw new InvalidInput("billingDay", "input.whole", 1, 31);
        }
        if (rollingLength.count() > (rollingLength.inMonths() ? MOST_MONTHS : MOST_DAYS)) {
            throw new InvalidInput("rollingLength", "period.longest", MOST_DAYS, MOST_MONTHS);
        }
        boolean comparable = rollingStep.inMonths() == rollingLength.inMonths();
        if (!comparable || rollingStep.count() > rollingLength.count()) {
            throw new InvalidInput("rollingStep", "period.step", rollingLength.toString());
        }
    }

    @JsonCreator
    static PeriodRule read(
            @JsonProperty("fiscalYearStart") @Nullable String fiscalYearStart,
            @JsonProperty("billingDay") @Nullable String billingDay,
            @JsonProperty("rollingLength") @Nullable String rollingLength,
            @JsonProperty("rollingStep") @Nullable String rollingStep,
            @JsonProperty("rollingFrom") @Nullable String rollingFrom,
            @JsonProperty("partialPeriod") @Nullable String partialPeriod,
            @JsonProperty("versionChange") @Nullable String versionChange) {
        CalendarSpan length = rollingLength == null ? THIRTY_DAYS : CalendarSpan.parse("rollingLength", rollingLength);
        return new PeriodRule(
                fiscalYearStart == null ? 1 : Input.whole("fiscalYearStart", fiscalYearStart, 1, 12),
                billingDay == null ? 1 : Input.whole("billingDay", billingDay, 1, 31),
                length,
                rollingStep == null ? length : CalendarSpan.parse("rollingStep", rollingStep),
                rollingFrom == null ? null : Input.date("rollingFrom", rollingFrom),
                Input.choice("partialPeriod", partialPeriod, PartialPeriod.class, PartialPeriod.COUNTS),
                Input.choice("versionChange", versionChange, VersionChange.class, VersionChange.VERSION_AT_START));
    }

    /** How the periods of a kind follow each other by these rules. */
    public PeriodCalendar calendar(PeriodKind kind) {
        return switch (kind) {
            case MONTH, QUARTER, YEAR -> PeriodCalendar.of(kind);
            case FISCAL_QUARTER, FISCAL_YEAR -> PeriodCalendar.anchored(kind, fiscalYearStart);
            case BILLING_CYCLE -> PeriodCalendar.anchored(kind, billingDay);
            case ROLLING ->
                PeriodCalendar.rolling(rollingLength, rollingStep, rollingFrom == null ? LocalDate.EPOCH : rollingFrom);
        };
    }

    /** The same with another rule for versions that begin within a period. */
    public PeriodRule with(VersionChange change) {
        return new PeriodRule(
                fiscalYearStart, billingDay, rollingLength, rollingStep, rollingFrom, partialPeriod, change);
    }

    /** The same with another rule for parts of periods. */
    public PeriodRule with(PartialPeriod partial) {
        return new PeriodRule(
                fiscalYearStart, billingDay, rollingLength, rollingStep, rollingFrom, partial, versionChange);
    }

    /** The same with windows counted from another day. */
    public PeriodRule rollingFrom(LocalDate day) {
        return new PeriodRule(
                fiscalYearStart, billingDay, rollingLength, rollingStep, day, partialPeriod, versionChange);
    }
}
