package io.recourse.claim;

import io.recourse.assessment.Assessment;
import io.recourse.contract.terms.ClaimDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Days that the contract counts from the incident while the period still runs, and no claim is open yet.
 *
 * @param assessment of the period so far, whose promise is broken
 * @param noticeFirst whether the vendor must be told of the incident first
 * @param lapses whether nothing can be claimed without that
 * @param lastDayBeforeEnd whether the last day to claim comes before a claim can be opened
 * @param since beginning of the incident from which the days count
 * @param calendar code of the calendar whose working days count; null for weekdays
 */
public record RunningWindow(
        Assessment assessment,
        ClaimDays days,
        boolean noticeFirst,
        boolean lapses,
        boolean lastDayBeforeEnd,
        Instant since,
        @Nullable String calendar) {}
