package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.time.WorkingDays;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the clocks of one claim hang on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockFinder {

    private final JooqNotices notices;
    private final JooqClaimTimes times;
    private final HolidayCalendars calendars;

    ClockFinder(JooqNotices notices, JooqClaimTimes times, HolidayCalendars calendars) {
        this.notices = notices;
        this.times = times;
        this.calendars = calendars;
    }

    List<ClaimClock> clocks(Claim claim) {
        return RunningClocks.of(
                claim,
                notice(claim).orElse(null),
                notices.lead(claim.subject().contract()).orElse(null),
                workingDays(claim));
    }

    /** The same for many, with a few queries for all. */
    List<OpenClaim> open(List<Claim> claims) {
        List<ClaimId> ids = claims.stream().map(Claim::id).toList();
        Map<ClaimId, NoticeGiven> told = notices.of(ids);
        Map<ContractId, DeliveryLead> leads = notices.leads();
        Map<ClaimId, Instant> changes = times.changes(ids);
        Map<String, WorkingDays> known = new HashMap<>();
        return claims.stream()
                .map(claim -> {
                    DeliveryLead lead = leads.get(claim.subject().contract());
                    String code = claim.deadline().window().calendar();
                    WorkingDays working = known.computeIfAbsent(
                            Objects.requireNonNullElse(code, ""), any -> calendars.workingDays(code));
                    return new OpenClaim(
                            claim,
                            RunningClocks.of(claim, told.get(claim.id()), lead, working),
                            lead,
                            changes.getOrDefault(claim.id(), claim.openedAt()));
                })
                .toList();
    }

    Optional<NoticeGiven> notice(Claim claim) {
        return notices.find(claim.id());
    }

    /** The days that the clause counts as working days. */
    WorkingDays workingDays(Claim claim) {
        return calendars.workingDays(claim.deadline().window().calendar());
    }
}
