package io.recourse.claim.letter;

import io.recourse.db.id.VendorId;
import io.recourse.text.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter with fields, as its latest version says it.
 *
 * @param id null for one that came with the program
 * @param vendor only for claims against this vendor; null for all that have none of their own
 * @param number of this version, from 1
 * @param hash SHA-256 over subject, empty line and body, in hexadecimal
 * @param usedAt when the first letter was sent with this version; from then on a change makes the next one
 * @param retired no letter is written with it any more
 * @param version optimistic lock: send it back with a change
 */
public record LetterTemplate(
        @Nullable UUID id,
        String name,
        Language language,
        @Nullable VendorId vendor,
        @Nullable String vendorName,
        int number,
        String subject,
        String body,
        String hash,
        @Nullable Instant usedAt,
        boolean retired,
        int version) {

    /** True for a letter that came with the program and cannot be changed. */
    public boolean isShipped() {
        return id == null;
    }

    /** What a person may change of it, as it stands now. */
    public LetterTemplateDraft draft() {
        return new LetterTemplateDraft(name, language.tag(), vendor, subject, body);
    }
}
