package io.recourse.contract.service;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is bought under a contract. (Not called Service, which in Spring is something else.)
 *
 * @param name unique in its contract
 * @param code short name by which feeds and imports refer to it; unique in the installation
 * @param version optimistic lock: send it back with a change of the service or its fees
 */
public record BoughtService(
        ServiceId id,
        ContractId contractId,
        String contractReference,
        String contractTitle,
        VendorId vendorId,
        String vendorName,
        String name,
        String code,
        @Nullable String description,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What a person may change of this service, as it stands now. */
    public ServiceDraft draft() {
        return new ServiceDraft(contractId, name, code, description);
    }
}
