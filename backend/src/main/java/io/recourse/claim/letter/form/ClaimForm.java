package io.recourse.claim.letter.form;

import io.recourse.db.id.ContractId;
import io.recourse.text.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form that a vendor requires of claims under a contract.
 *
 * @param recipient address in the form of the channel
 * @param subjectWords words that the subject must contain
 * @param demands what a claim must contain
 * @param language of the letter
 * @param contactName whom the vendor may ask
 * @param contactEmail where we want the answer
 * @param note the contract's own words about it
 * @param entered false for what is assumed because nobody has entered it
 * @param version optimistic lock: send it back with a change; 0 for what is assumed
 */
public record ClaimForm(
        ContractId contract,
        Channel channel,
        @Nullable String recipient,
        @Nullable String subjectWords,
        Set<Demand> demands,
        Language language,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String note,
        boolean entered,
        int version) {

    public ClaimForm {
        demands = Set.copyOf(demands);
    }

    /** What a person may change of this form, as it stands now. */
    public ClaimFormDraft draft() {
        return new ClaimFormDraft(
                channel,
                recipient,
                subjectWords,
                demands.stream().sorted().toList(),
                language.tag(),
                contactName,
                contactEmail,
                note);
    }
}
