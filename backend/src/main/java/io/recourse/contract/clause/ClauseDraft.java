package io.recourse.contract.clause;

import io.recourse.db.id.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a new clause; unchecked until {@link ClauseService} has taken it.
 *
 * @param serviceId required; cannot be changed later
 * @param title required, unique among the clauses of the service
 * @param firstVersion what it says first
 */
public record ClauseDraft(
        @Nullable ServiceId serviceId, @Nullable String title, ClauseVersionDraft firstVersion) {}
