package io.recourse.claim.settlement.ageing;

import io.recourse.db.id.ContractId;
import io.recourse.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that reminds a vendor of credits that are overdue under one contract, ready to be copied.
 *
 * @param level 1 friendly, 2 firm, 3 last
 * @param recipient where claims of the contract go; null if nobody has entered it
 */
public record ReminderDraft(
        ContractId contract,
        String contractReference,
        String vendorName,
        @Nullable String recipient,
        int level,
        Language language,
        String subject,
        String text,
        List<AwaitedCredit> credits) {

    public ReminderDraft {
        credits = List.copyOf(credits);
    }
}
