package io.recourse.contract.service;

import io.recourse.db.id.ContractId;
import org.jspecify.annotations.Nullable;

/** A service as the API takes it; {@code version} is needed with PUT only, {@code contractId} with POST only. */
record ServiceBody(
        @Nullable Integer version,
        @Nullable ContractId contractId,
        @Nullable String name,
        @Nullable String code,
        @Nullable String description) {

    ServiceDraft draft() {
        return new ServiceDraft(contractId, name, code, description);
    }
}
