package io.recourse.assessment;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.id.VendorId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One clause in one period, computed.
 *
 * @param subject what it is about
 * @param source by which it was measured; null if nothing was ever measured
 * @param interval the calendar period in the clause's zone, cut to the days on which the clause holds
 * @param revision counts up from 1; each has other inputs than the one before
 * @param latest false for earlier revisions
 * @param finished the period was over when it was computed
 * @param dataUntil end of the time that was used
 * @param renewals of a provisional figure; null if it was never brought up to date in place
 */
public record Assessment(
        AssessmentId id,
        Subject subject,
        @Nullable SourceId source,
        Period period,
        Interval interval,
        ZoneId zone,
        int revision,
        boolean latest,
        boolean finished,
        Instant computedAt,
        Instant dataUntil,
        InputHashes hashes,
        Figure figure,
        Entitlement entitlement,
        @Nullable Renewals renewals) {

    /**
     * A provisional figure was brought up to date in place, because nothing but time has passed.
     *
     * @param times how often
     * @param since when this revision was computed for the first time
     */
    public record Renewals(int times, Instant since) {}

    /** The clause with everything it belongs to, and the version of it that was applied. */
    public record Subject(
            ClauseId clause,
            String clauseTitle,
            ClauseVersionId clauseVersion,
            ServiceId service,
            String serviceName,
            ContractId contract,
            String contractReference,
            String contractTitle,
            VendorId vendor,
            String vendorName) {}

    /** First day that was assessed, by the clock of the clause. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(interval.from(), zone);
    }

    /** Last day that was assessed, by the clock of the clause. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(interval.to().minusMillis(1), zone);
    }

    /** A breach that can be claimed: the period is over, the promise was broken, and the clause pays for it. */
    public boolean isClaimable() {
        return finished && figure.isBreached() && entitlement.isGranted();
    }
}
