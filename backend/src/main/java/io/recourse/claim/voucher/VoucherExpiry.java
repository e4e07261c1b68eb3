package io.recourse.claim.voucher;

import io.recourse.access.AsSystem;
import io.recourse.db.id.VoucherId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes off what is left of vouchers whose last day has ended, each judged in its own zone. */
@Component
public class VoucherExpiry {

    /** Under which name expiries stand in history, books and audit trail. */
    static final String JOB = "voucher-expiry";

    private final JooqVouchers vouchers;
    private final VoucherSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoucherExpiry(JooqVouchers vouchers, VoucherSteps steps, PlatformTransactionManager transactions, Clock clock) {
        this.vouchers = vouchers;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Expires what is due, each voucher in a transaction of its own; returns how many expired. */
    public int run() {
        return AsSystem.call(JOB, this::expire);
    }

    private int expire() {
        Instant now = clock.instant();
        List<VoucherId> due = transaction.execute(status -> vouchers.due(now));
        int expired = 0;
        for (VoucherId id : due == null ? List.<VoucherId>of() : due) {
            expired += Boolean.TRUE.equals(transaction.execute(status -> expire(id, now))) ? 1 : 0;
        }
        return expired;
    }

    private boolean expire(VoucherId id, Instant now) {
        Voucher voucher = steps.locked(id);
        // Somebody may have used the last of it, or another node been here, while this waited.
        if (!voucher.state().isOpen() || !voucher.isOver(now)) {
            return false;
        }
        Voucher after = steps.expire(voucher);
        steps.record("VOUCHER_EXPIRED", after, Map.of("lost", after.lost().toString()));
        return true;
    }
}
