package io.recourse.claim.clock;

import io.recourse.claim.ClaimStanding;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as one person gets it.
 *
 * @param voucher what ends; null for the clocks of the claim itself
 * @param running the figure of a period that still runs, of which there is no claim yet; null for a claim
 * @param claimName such as CLM-000123; null while there is no claim
 * @param standing of the claim; null while there is none
 * @param zone of the clause or the voucher
 * @param sought what is at stake, the rest of a voucher; zero for days or units
 * @param readAt when the person saw it; null if not yet
 */
public record ReminderItem(
        Reminder reminder,
        @Nullable OfVoucher voucher,
        @Nullable AssessmentId running,
        @Nullable String claimName,
        VendorId vendor,
        String vendorName,
        String serviceName,
        String clauseTitle,
        String periodLabel,
        @Nullable ClaimStanding standing,
        ZoneId zone,
        Money sought,
        @Nullable Instant readAt) {

    /**
     * A voucher, or days or units, with what is left of it.
     *
     * @param name such as VCH-000123
     */
    public record OfVoucher(VoucherId id, String name, VoucherAmount rest) {}

    public boolean isRead() {
        return readAt != null;
    }

    /** The last day on which one may still act. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(reminder.endsAt().minusNanos(1), zone);
    }
}
