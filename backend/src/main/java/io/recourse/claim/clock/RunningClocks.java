package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDeadline;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.ClaimTrail;
import io.recourse.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks run against a claim: a pure function of the claim and what is known beside it. */
final class RunningClocks {

    private RunningClocks() {}

    /**
     * Of a claim that reached the vendor only that of an offer which waits for an answer; none for a claim that ended, or
     * whose outage another claim covers; a notice that was given stops its clock.
     */
    static List<ClaimClock> of(
            Claim claim, @Nullable NoticeGiven notice, @Nullable DeliveryLead lead, WorkingDays working) {
        List<ClaimClock> clocks = new ArrayList<>(offer(claim));
        if (!claim.status().isUnsubmitted() || claim.coverage() != null) {
            return clocks;
        }
        ClaimDeadline deadline = claim.deadline();
        if (deadline.noticeBy() != null && notice == null) {
            clocks.add(new ClaimClock(ClockKind.NOTICE, opened(claim), deadline.noticeBy(), deadline.zone()));
        }
        Instant leaveBy = leaveBy(deadline.latest(), deadline.receivedBy(), deadline.zone(), lead, working);
        if (leaveBy != null) {
            clocks.add(new ClaimClock(ClockKind.CLAIM, claimable(claim), leaveBy, deadline.zone()));
        }
        return clocks;
    }

    /** From the day of the vendor's offer to the end of the last day on which it stands. */
    private static List<ClaimClock> offer(Claim claim) {
        ClaimTrail trail = claim.state().trail();
        LocalDate made = trail.approvedOn();
        LocalDate until = trail.offerUntil();
        if (claim.status() != ClaimStatus.COUNTER_OFFERED || made == null || until == null) {
            return List.of();
        }
        ZoneId zone = claim.deadline().zone();
        return List.of(new ClaimClock(ClockKind.OFFER, made.atStartOfDay(zone).toInstant(), endOf(until, zone), zone));
    }

    /**
     * First moment at which it is too late to send the claim; null if the clause sets no last day.
     *
     * @param receivedBy where the contract counts hours, sooner than the end of the last day
     */
    static @Nullable Instant leaveBy(
            @Nullable LocalDate latest,
            @Nullable Instant receivedBy,
            ZoneId zone,
            @Nullable DeliveryLead lead,
            WorkingDays working) {
        if (latest == null) {
            return null;
        }
        if (lead != null) {
            return endOf(lead.leaveBy(latest, working), zone);
        }
        return receivedBy == null ? endOf(latest, zone) : receivedBy;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** From its opening, or from the first day on which the vendor accepts it. */
    private static Instant claimable(Claim claim) {
        ClaimDeadline deadline = claim.deadline();
        Instant opened = opened(claim);
        LocalDate earliest = deadline.earliest();
        if (earliest == null || !deadline.isTooEarly(LocalDate.ofInstant(opened, deadline.zone()))) {
            return opened;
        }
        return earliest.atStartOfDay(deadline.zone()).toInstant();
    }

    /** Invented claims have an invented history, in which they were opened when their period was over. */
    private static Instant opened(Claim claim) {
        return claim.sample() ? claim.deadline().period().to() : claim.openedAt();
    }
}
