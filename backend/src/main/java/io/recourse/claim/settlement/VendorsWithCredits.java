package io.recourse.claim.settlement;

import io.recourse.text.Conflict;
import io.recourse.vendor.VendorRemoval;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps vendors whose credits were imported. */
@Component
class VendorsWithCredits {

    private final JooqCredits credits;

    VendorsWithCredits(JooqCredits credits) {
        this.credits = credits;
    }

    @EventListener
    void refuseRemoval(VendorRemoval removal) {
        if (credits.vendorHasCredits(removal.id())) {
            throw new Conflict("settlement.vendorHasCredits", removal.name());
        }
    }
}
