package io.recourse.claim.letter;

import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a template; unchecked until {@link LetterTemplates} has taken it.
 *
 * @param language tag; cannot be changed later
 * @param vendor cannot be changed later
 */
public record LetterTemplateDraft(
        @Nullable String name,
        @Nullable String language,
        @Nullable VendorId vendor,
        @Nullable String subject,
        @Nullable String body) {}
