package io.recourse.ui.component;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for the codes of the audit trail. A code without words is shown as it is: better odd than hidden. */
public final class AuditWords {

    /** Kinds of things that commands are about. */
    public static final List<String> KINDS = List.of(
            "vendor",
            "contract",
            "service",
            "clause",
            "source",
            "import",
            "payload",
            "statusPage",
            "exclusion",
            "calendar",
            "claim",
            "voucher",
            "letterTemplate",
            "privilegedPaper",
            "ledger",
            "report",
            "organisation",
            "user",
            "token",
            "signIn",
            "sample");

    private static final List<String> BUNDLES = List.of("vaadin-i18n.translations", "io.recourse.text.messages");
    private static final String CLAIM = "CLAIM_";

    private AuditWords() {}

    /** What was done, such as "Claim: submitted". */
    public static String action(String code) {
        String known = textOr("administration.audit.action." + code, "");
        if (!known.isEmpty()) {
            return known;
        }
        if (code.startsWith(CLAIM)) {
            String state = code.substring(CLAIM.length());
            return UiTexts.text(
                    "administration.audit.claim",
                    textOr("claim.status." + state, textOr("claims.event." + state, state)));
        }
        return textOr("administration.audit.action." + code, textOr("register.action." + code, code));
    }

    /** What it was done to, such as "Contract". */
    public static String kind(String code) {
        return textOr("administration.audit.kind." + code, code);
    }

    private static String textOr(String key, String otherwise) {
        Locale locale = UiTexts.language().locale();
        boolean isKnown = BUNDLES.stream()
                .anyMatch(bundle -> ResourceBundle.getBundle(bundle, locale).containsKey(key));
        return isKnown ? UiTexts.text(key) : otherwise;
    }
}
