package io.recourse.contract.service;

import io.recourse.access.Changes;
import io.recourse.contract.Term;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import java.util.Map;

/**
 * Monthly fee of a service from one day to another; the base of percentage credits.
 *
 * @param amount fee of one calendar month
 */
public record Fee(ServiceId serviceId, Term validity, Money amount) {

    /** What a person may change of this fee, as it stands now. */
    public FeeDraft draft() {
        return new FeeDraft(
                validity.from(), validity.lastDay(), amount.toDecimal().toPlainString());
    }

    /** The fee as the audit trail keeps it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = Changes.facts(draft());
        facts.put("currency", amount.currency().getCurrencyCode());
        return facts;
    }
}
