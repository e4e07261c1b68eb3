package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDeadline;
import io.recourse.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which clocks run against a claim: a pure function of the claim and what is known beside it. */
final class RunningClocks {

    private RunningClocks() {}

    /**
     * None for a claim that reached the vendor or ended, or whose outage another claim covers; a notice that was given
     * stops its clock.
     */
    static List<ClaimClock> of(
            Claim claim, @Nullable NoticeGiven notice, @Nullable DeliveryLead lead, WorkingDays working) {
        List<ClaimClock> clocks = new ArrayList<>();
        if (!claim.status().isUnsubmitted() || claim.coverage() != null) {
            return clocks;
        }
        ClaimDeadline deadline = claim.deadline();
        if (deadline.noticeBy() != null && notice == null) {
            clocks.add(new ClaimClock(ClockKind.NOTICE, opened(claim), deadline.noticeBy(), deadline.zone()));
        }
        Instant leaveBy = leaveBy(deadline, lead, working);
        if (leaveBy != null) {
            clocks.add(new ClaimClock(ClockKind.CLAIM, claimable(claim), leaveBy, deadline.zone()));
        }
        return clocks;
    }

    /** First moment at which it is too late to send the claim; null if the clause sets no last day. */
    static @Nullable Instant leaveBy(ClaimDeadline deadline, @Nullable DeliveryLead lead, WorkingDays working) {
        LocalDate latest = deadline.latest();
        if (latest == null) {
            return null;
        }
        if (lead != null) {
            return endOf(lead.leaveBy(latest, working), deadline);
        }
        return deadline.receivedBy() == null ? endOf(latest, deadline) : deadline.receivedBy();
    }

    private static Instant endOf(LocalDate day, ClaimDeadline deadline) {
        return day.plusDays(1).atStartOfDay(deadline.zone()).toInstant();
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
