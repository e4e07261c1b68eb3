package io.recourse.claim;

import io.recourse.assessment.Assessment;
import io.recourse.contract.terms.ClaimDays;

/**
 * Days that the contract counts from the incident while the period still runs, and no claim is open yet.
 *
 * @param assessment of the period so far, whose promise is broken
 * @param noticeFirst whether the vendor must be told of the incident first
 * @param lastDayBeforeEnd whether the last day to claim comes before a claim can be opened
 */
public record RunningWindow(Assessment assessment, ClaimDays days, boolean noticeFirst, boolean lastDayBeforeEnd) {}
