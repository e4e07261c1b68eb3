package io.recourse.claim.letter;

import io.recourse.db.id.VendorId;
import io.recourse.text.InputCheck;
import io.recourse.text.Language;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A draft whose fields are all known. */
record CheckedTemplate(
        String name, Language language, @Nullable VendorId vendor, String subject, String body) {

    /** Throws InvalidInput that names every fault, unknown fields with their lines. */
    static CheckedTemplate of(LetterTemplateDraft draft) {
        InputCheck check = new InputCheck();
        String name = check.required("name", draft.name(), 200);
        String subject = check.required("subject", draft.subject(), 300);
        check.that(subject.lines().count() <= 1, "subject", "letter.template.subjectOneLine");
        String body = check.required("body", draft.body(), 20_000)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        String tag = draft.language() == null ? "" : draft.language();
        boolean known = Arrays.stream(Language.values())
                .anyMatch(language -> language.tag().equals(tag));
        check.that(known, "language", "letter.invalid.language");
        MergeText.parse("subject", subject, check::that);
        MergeText.parse("body", body, check::that);
        check.finish();
        return new CheckedTemplate(name, Language.of(tag), draft.vendor(), subject, body);
    }
}
