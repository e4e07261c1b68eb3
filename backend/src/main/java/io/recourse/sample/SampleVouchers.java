package io.recourse.sample;

import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.user.Identities;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDraft;
import io.recourse.claim.voucher.VoucherExpiry;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets finance of the sample receive vouchers and use them; what is left of one that is over expires like any other. */
@Component
class SampleVouchers {

    private final VoucherService vouchers;
    private final VoucherExpiry expiry;
    private final ClaimService claims;
    private final ServiceRegister services;
    private final Identities identities;

    SampleVouchers(
            VoucherService vouchers,
            VoucherExpiry expiry,
            ClaimService claims,
            ServiceRegister services,
            Identities identities) {
        this.vouchers = vouchers;
        this.expiry = expiry;
        this.claims = claims;
        this.services = services;
        this.identities = identities;
    }

    /** Throws IllegalStateException for a story about a breach that did not happen: then the facts have changed. */
    void tell(List<VoucherStory> stories) {
        for (VoucherStory story : stories) {
            Actor actor = identities.byName(story.by()).orElseThrow();
            AsSystem.callAs(actor, () -> tell(story));
        }
    }

    private Voucher tell(VoucherStory story) {
        Claim claim = claim(story);
        Money value = story.value() == null
                ? claim.amounts().awaited()
                : Money.of(story.value(), claim.amounts().computed().currencyCode());
        Voucher voucher = vouchers.receive(
                claim.id(),
                new VoucherDraft(
                        story.code(),
                        VoucherAmount.of(value),
                        null,
                        story.issuedOn(),
                        story.receivedOn(),
                        story.issuedOn(),
                        story.validUntil(),
                        ZoneId.of(story.zone()),
                        story.terms(),
                        story.last(),
                        "sample:" + claim.id() + ":" + story.code()));
        for (VoucherStory.Use use : story.uses()) {
            vouchers.use(
                    voucher.id(),
                    new VoucherUse(
                            new BigDecimal(use.amount()),
                            use.on(),
                            use.reference(),
                            use.note(),
                            "sample:" + voucher.id() + ":" + use.reference()));
        }
        return vouchers.get(voucher.id());
    }

    /** What is over by now. */
    void expire() {
        expiry.run();
    }

    void remove() {
        vouchers.removeSample();
    }

    private Claim claim(VoucherStory story) {
        ServiceId service = services.coded(story.service()).orElseThrow().id();
        return claims.list(ClaimFilter.all()).stream()
                .filter(one -> one.subject().service().equals(service))
                .filter(one -> one.periodLabel().equals(story.period()))
                .filter(one -> one.subject().clauseTitle().equals(story.clause()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no claim for " + story));
    }
}
