package io.recourse.sample;

import io.recourse.claim.letter.form.ClaimFormDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor of the sample requires of claims, as its published terms say; ids and contacts are invented.
 *
 * @param service code of a service under the contract
 */
record FormFacts(String service, ClaimFormDraft form, List<Resources> resources) {

    /** How the vendor names what is bought. */
    record Resources(
            String service,
            @Nullable String identifiers,
            @Nullable String region) {}
}
