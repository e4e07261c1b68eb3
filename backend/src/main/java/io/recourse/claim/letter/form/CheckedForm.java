package io.recourse.claim.letter.form;

import io.recourse.text.InputCheck;
import io.recourse.text.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft that has been trimmed and found complete. */
record CheckedForm(
        Channel channel,
        @Nullable String recipient,
        @Nullable String subjectWords,
        Set<Demand> demands,
        Language language,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String note) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** Throws InvalidInput that names every faulty field. */
    static CheckedForm of(ClaimFormDraft draft) {
        InputCheck check = new InputCheck();
        Channel channel = check.required("channel", draft.channel(), Channel.SUPPORT_TICKET);
        String recipient = check.optional("recipient", draft.recipient(), 1000);
        if (recipient != null) {
            check.that(channel != Channel.EMAIL || isEmail(recipient), "recipient", "field.email");
            check.that(channel != Channel.WEB_FORM || isSecureAddress(recipient), "recipient", "field.https");
        }
        String email = check.optional("contactEmail", draft.contactEmail(), 254);
        check.that(email == null || isEmail(email), "contactEmail", "field.email");
        String subject = check.optional("subjectWords", draft.subjectWords(), 200);
        check.that(
                subject == null || subject.lines().count() == 1, "subjectWords", "letter.form.invalid.subjectOneLine");
        List<Demand> demands = draft.demands() == null ? List.of() : draft.demands();
        check.that(
                subject != null || !demands.contains(Demand.SUBJECT_WORDS),
                "subjectWords",
                "letter.form.invalid.subjectMissing");
        CheckedForm form = new CheckedForm(
                channel,
                recipient,
                subject,
                demands.isEmpty() ? EnumSet.noneOf(Demand.class) : EnumSet.copyOf(demands),
                language(draft.language(), check),
                check.optional("contactName", draft.contactName(), 200),
                email,
                check.optional("note", draft.note(), 2000));
        check.finish();
        return form;
    }

    private static Language language(@Nullable String tag, InputCheck check) {
        String wanted = tag == null || tag.isBlank() ? Language.ENGLISH.tag() : tag;
        boolean known = Arrays.stream(Language.values())
                .anyMatch(language -> language.tag().equals(wanted));
        check.that(known, "language", "letter.invalid.language");
        return known ? Language.of(wanted) : Language.ENGLISH;
    }

    private static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static boolean isSecureAddress(String text) {
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException faulty) {
            return false;
        }
    }
}
