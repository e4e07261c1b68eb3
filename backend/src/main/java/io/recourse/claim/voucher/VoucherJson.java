package io.recourse.claim.voucher;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.EntryId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A voucher in JSON. */
record VoucherJson(
        VoucherId id,
        String name,
        ClaimId claim,
        String claimName,
        VendorId vendor,
        String vendorName,
        String serviceName,
        String code,
        VoucherState state,
        VoucherAmount granted,
        VoucherAmount used,
        VoucherAmount lost,
        VoucherAmount rest,
        @Nullable Money fairValue,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String zone,
        @Nullable Instant expiresAt,
        @Nullable String terms,
        boolean last,
        boolean sample,
        String recordedBy,
        Instant recordedAt,
        int version) {

    record DetailsJson(VoucherJson voucher, List<VoucherStep> steps, List<EntryId> entries) {}

    static VoucherJson of(Voucher voucher) {
        return new VoucherJson(
                voucher.id(),
                voucher.name(),
                voucher.claim(),
                voucher.claimName(),
                voucher.vendor(),
                voucher.vendorName(),
                voucher.serviceName(),
                voucher.code(),
                voucher.state(),
                voucher.granted(),
                voucher.used(),
                voucher.lost(),
                voucher.rest(),
                voucher.fairValue(),
                voucher.issuedOn(),
                voucher.receivedOn(),
                voucher.validFrom(),
                voucher.validUntil(),
                voucher.zone().getId(),
                voucher.expiresAt(),
                voucher.terms(),
                voucher.last(),
                voucher.sample(),
                voucher.recordedBy(),
                voucher.recordedAt(),
                voucher.version());
    }

    static DetailsJson of(VoucherDetails details) {
        return new DetailsJson(
                of(details.voucher()),
                details.steps(),
                details.entries().stream().map(entry -> entry.id()).toList());
    }
}
