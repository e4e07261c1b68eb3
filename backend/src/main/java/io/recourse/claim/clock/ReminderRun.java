package io.recourse.claim.clock;

import io.recourse.access.AsSystem;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every claim against which a clock runs and reminds where a mark was passed. Running it twice, or on two
 * nodes at once, has one effect; after a pause it tells only what is worth telling.
 */
@Component
public class ReminderRun {

    private static final int AT_ONCE = 500;

    private final ClaimService claims;
    private final HolidayCalendars calendars;
    private final JooqNotices notices;
    private final JooqReminders reminders;
    private final ReminderDesk desk;
    private final NoticeExpiry lapse;
    private final RunningReminders running;
    private final VoucherReminders vouchers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderRun(
            ClaimService claims,
            HolidayCalendars calendars,
            JooqNotices notices,
            JooqReminders reminders,
            ReminderDesk desk,
            NoticeExpiry lapse,
            RunningReminders running,
            VoucherReminders vouchers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.claims = claims;
        this.calendars = calendars;
        this.notices = notices;
        this.reminders = reminders;
        this.desk = desk;
        this.lapse = lapse;
        this.running = running;
        this.vouchers = vouchers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Makes the reminders that are due, each claim or voucher in a transaction of its own; returns how many things got one. */
    public int run() {
        return AsSystem.call("claim-reminders", this::remind);
    }

    private int remind() {
        transaction.executeWithoutResult(status -> reminders.settleWhatIsOver());
        Map<String, WorkingDays> known = new HashMap<>();
        int reminded = 0;
        ClaimId last = null;
        List<Claim> page;
        do {
            page = claims.listAfter(ClaimFilter.timed(), last, AT_ONCE);
            Facts facts = facts(page);
            for (Claim claim : page) {
                reminded += remind(claim, facts, known) ? 1 : 0;
            }
            last = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == AT_ONCE);
        return reminded + running.remind() + vouchers.remind();
    }

    private boolean remind(Claim claim, Facts facts, Map<String, WorkingDays> known) {
        Instant now = clock.instant();
        NoticeGiven notice = facts.notices().get(claim.id());
        boolean ours = claim.status().isUnsubmitted();
        if (ours && (claim.deadline().hasPassed(now) || lapse.hasLapsed(claim, notice, now))) {
            return false;
        }
        String code = claim.deadline().window().calendar();
        WorkingDays working =
                known.computeIfAbsent(Objects.requireNonNullElse(code, ""), any -> calendars.workingDays(code));
        DeliveryLead lead = facts.leads().get(claim.subject().contract());
        List<ClaimClock> clocks = RunningClocks.of(claim, notice, lead, working);
        List<ClaimClock> telling = clocks.stream()
                .filter(one -> one.kind() != ClockKind.OFFER || !one.isOver(now))
                .toList();
        List<Reminder> made = facts.reminders().getOrDefault(claim.id(), List.of());
        boolean due = telling.stream()
                .anyMatch(one -> !PassedMarks.of(one, ReminderDesk.ofClock(made, one), working, now)
                        .areRecorded());
        boolean untidy = made.stream()
                .anyMatch(reminder -> reminder.isOpen() && telling.stream().noneMatch(reminder::isOf));
        if (!due && !untidy) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            desk.tidy(claim, clocks, notice);
            return desk.remind(claim, telling, working, now);
        }));
    }

    private Facts facts(List<Claim> page) {
        List<ClaimId> ids = page.stream().map(Claim::id).toList();
        return Objects.requireNonNull(
                transaction.execute(status -> new Facts(notices.of(ids), notices.leads(), reminders.of(ids))));
    }

    private record Facts(
            Map<ClaimId, NoticeGiven> notices,
            Map<ContractId, DeliveryLead> leads,
            Map<ClaimId, List<Reminder>> reminders) {}
}
