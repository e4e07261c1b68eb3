package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import java.time.ZoneId;

/**
 * Published inside the transaction that changed what a clause says: assessments of these days are no longer right.
 *
 * @param days days on which the clause says something else now
 * @param zone zone of those days
 */
public record ClauseChanged(ClauseId clauseId, ServiceId serviceId, Term days, ZoneId zone) {}
