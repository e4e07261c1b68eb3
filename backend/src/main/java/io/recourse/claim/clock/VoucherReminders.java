package io.recourse.claim.clock;

import io.recourse.access.AuditTrail;
import io.recourse.access.Role;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherFilter;
import io.recourse.claim.voucher.VoucherMoved;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.db.id.VoucherId;
import io.recourse.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds finance of vouchers, days and units that end while something of them is left, at the same marks as claims; a
 * day on which nobody works in the company is moved to the working day before. What becomes of the voucher settles it.
 */
@Component
class VoucherReminders {

    private static final Set<VoucherState> OPEN = Set.of(VoucherState.HELD, VoucherState.PARTLY_USED);
    private static final Turn FINANCE = new Turn(Set.of(Role.FINANCE), null);
    private static final int AT_ONCE = 500;

    private final VoucherService vouchers;
    private final HolidayCalendars calendars;
    private final JooqReminders reminders;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoucherReminders(
            VoucherService vouchers,
            HolidayCalendars calendars,
            JooqReminders reminders,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.vouchers = vouchers;
        this.calendars = calendars;
        this.reminders = reminders;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Makes the reminders that are due; returns of how many vouchers somebody was told. */
    int remind() {
        transaction.executeWithoutResult(status -> reminders.settleVouchersThatAreOver());
        WorkingDays working = calendars.workingDays(null);
        VoucherFilter open = new VoucherFilter(OPEN, null, null, null);
        Instant now = clock.instant();
        int reminded = 0;
        VoucherId last = null;
        List<Voucher> page;
        do {
            page = vouchers.listAfter(open, last, AT_ONCE);
            for (Voucher voucher : page) {
                Instant end = voucher.expiresAt();
                if (end == null || voucher.isOver(now)) {
                    continue;
                }
                boolean told = Boolean.TRUE.equals(
                        transaction.execute(status -> remind(voucher, ofVoucher(voucher, end), working, now)));
                reminded += told ? 1 : 0;
            }
            last = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == AT_ONCE);
        return reminded;
    }

    private boolean remind(Voucher voucher, ClaimClock of, WorkingDays working, Instant now) {
        PassedMarks marks = PassedMarks.of(of, reminders.of(voucher.id()), working, now);
        boolean told = marks.record((milestone, skipped) -> reminders.add(voucher, of, milestone, FINANCE, skipped));
        if (told) {
            reminders.settle(marks.followed(), Reminder.Cause.FOLLOWED);
            audit.record(
                    "VOUCHER_REMINDED",
                    "voucher",
                    voucher.id(),
                    voucher.name(),
                    Map.of(
                            "mark", marks.last().name(),
                            "endsAt", of.until().toString(),
                            "rest", voucher.rest().toString()));
        }
        return told;
    }

    /** Hears of every step of a voucher, inside its transaction. */
    @EventListener
    void on(VoucherMoved moved) {
        Voucher voucher = moved.voucher();
        switch (voucher.state()) {
            case HELD, PARTLY_USED -> reminders.reopen(voucher.id());
            case USED_UP -> settle(voucher, Reminder.Cause.USED_UP);
            case EXPIRED -> settle(voucher, Reminder.Cause.EXPIRED);
            case TAKEN_BACK -> settle(voucher, Reminder.Cause.TAKEN_BACK);
        }
    }

    private void settle(Voucher voucher, Reminder.Cause because) {
        reminders.settle(
                reminders.of(voucher.id()).stream()
                        .filter(Reminder::isOpen)
                        .map(Reminder::id)
                        .toList(),
                because);
    }

    /** From the day on which it could first be used to the end of its last. */
    private static ClaimClock ofVoucher(Voucher voucher, Instant end) {
        return new ClaimClock(
                ClockKind.VOUCHER,
                voucher.firstDay().atStartOfDay(voucher.zone()).toInstant(),
                end,
                voucher.zone());
    }
}
