package io.recourse.claim.letter.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about the form of claims; unchecked until {@link ClaimForms} has taken it. Blank means none.
 *
 * @param channel required
 * @param recipient an e-mail address for EMAIL, an address beginning with https:// for WEB_FORM, else any words
 * @param language tag of the letter's language; English if none
 */
public record ClaimFormDraft(
        @Nullable Channel channel,
        @Nullable String recipient,
        @Nullable String subjectWords,
        @Nullable List<Demand> demands,
        @Nullable String language,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String note) {}
