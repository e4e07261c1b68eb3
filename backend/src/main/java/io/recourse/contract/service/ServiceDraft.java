package io.recourse.contract.service;

import io.recourse.db.id.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a service; unchecked until {@link ServiceRegister} has taken it. Blank means none.
 *
 * @param contractId required; cannot be changed later
 * @param code lower-case letters, digits and hyphens; made from the name if left empty
 */
public record ServiceDraft(
        @Nullable ContractId contractId,
        @Nullable String name,
        @Nullable String code,
        @Nullable String description) {}
