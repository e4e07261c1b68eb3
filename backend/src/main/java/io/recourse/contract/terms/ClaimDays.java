package io.recourse.contract.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a claim may be made, both days included, in the clause's zone.
 *
 * @param earliest first day on which the vendor accepts it; it may lie after the latest if the contract is so written
 * @param latest last day on which it must have arrived; null if there is none
 * @param noticeBy moment by which the vendor must have been told of the incident; null if that is not asked for
 * @param receivedBy moment by which the claim must have arrived: the end of the latest day unless the contract counts
 *     hours; null if there is none
 * @param calendar name and version of the calendar whose working days were counted; null if none was needed
 * @param missingYears years of which that calendar has no days, so that only weekends were left out
 */
public record ClaimDays(
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable Instant noticeBy,
        @Nullable Instant receivedBy,
        @Nullable String calendar,
        List<Integer> missingYears) {

    public ClaimDays {
        missingYears = List.copyOf(missingYears);
    }

    /** Days by a rule that needs no calendar. */
    public ClaimDays(LocalDate earliest, @Nullable LocalDate latest) {
        this(earliest, latest, null, null, null, List.of());
    }
}
