package io.recourse.contract.service;

import io.recourse.contract.Term;
import io.recourse.db.id.ServiceId;
import java.time.ZoneId;

/**
 * Published inside the transaction that changed a fee: assessments of these days are no longer right.
 *
 * @param days days whose fee is another now
 * @param zone zone of those days: that of the contract
 */
public record FeeChanged(ServiceId serviceId, Term days, ZoneId zone) {}
