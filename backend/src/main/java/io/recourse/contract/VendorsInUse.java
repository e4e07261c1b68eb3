package io.recourse.contract;

import io.recourse.text.Conflict;
import io.recourse.vendor.VendorRemoval;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps vendors that still have contracts. */
@Component
class VendorsInUse {

    private final JooqContracts contracts;

    VendorsInUse(JooqContracts contracts) {
        this.contracts = contracts;
    }

    @EventListener
    void refuseRemoval(VendorRemoval removal) {
        if (contracts.vendorHasContracts(removal.id())) {
            throw new Conflict("contract.vendorHasContracts", removal.name());
        }
    }
}
