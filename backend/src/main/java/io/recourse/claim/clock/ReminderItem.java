package io.recourse.claim.clock;

import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as one person gets it.
 *
 * @param claimName such as CLM-000123
 * @param zone of the clause
 * @param sought what is at stake; zero where the clause grants days or units
 * @param readAt when the person saw it; null if not yet
 */
public record ReminderItem(
        Reminder reminder,
        String claimName,
        VendorId vendor,
        String vendorName,
        String serviceName,
        String clauseTitle,
        String periodLabel,
        ClaimStatus status,
        ZoneId zone,
        Money sought,
        @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }

    /** The last day on which one may still act. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(reminder.endsAt().minusNanos(1), zone);
    }
}
