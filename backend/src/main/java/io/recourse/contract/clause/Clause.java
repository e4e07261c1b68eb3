package io.recourse.contract.clause;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.time.Instant;

/**
 * KPI clause: one measurable promise about one service. What it says stands in its versions.
 *
 * @param title unique among the clauses of its service
 * @param version optimistic lock of the clause and of its list of versions: send it back with a change
 */
public record Clause(
        ClauseId id,
        String title,
        ServiceId serviceId,
        String serviceName,
        String serviceCode,
        ContractId contractId,
        String contractReference,
        String contractTitle,
        VendorId vendorId,
        String vendorName,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
