package io.recourse.claim;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;

/**
 * What a claim is about, with the names that people know it by.
 *
 * @param account our account, tenant or project id at the vendor; empty if there is only one and nobody named it
 */
public record ClaimSubject(
        VendorId vendor,
        String vendorName,
        ContractId contract,
        String contractReference,
        ServiceId service,
        String serviceName,
        ClauseId clause,
        String clauseTitle,
        AssessmentId assessment,
        String account) {}
