package io.recourse.contract.service;

import io.recourse.db.id.ContractId;
import io.recourse.text.InputCheck;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft that has been trimmed and found complete, apart from what only the database knows. */
record CheckedService(
        ContractId contractId,
        String name,
        String code,
        @Nullable String description) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    /** Stands in for a contract that is missing; the check throws before anybody sees it. */
    private static final ContractId NO_CONTRACT = new ContractId(new UUID(0, 0));

    /** Takes the draft apart and notes every fault in {@code check}; usable only if the check is clean. */
    static CheckedService of(ServiceDraft draft, InputCheck check) {
        String name = check.required("name", draft.name(), 200);
        String entered = check.optional("code", draft.code(), 100);
        String code = entered == null ? codeFrom(name) : entered;
        boolean named = entered != null || !name.isEmpty();
        check.that(!named || CODE.matcher(code).matches(), "code", "service.codeForm");
        return new CheckedService(
                check.required("contractId", draft.contractId(), NO_CONTRACT),
                name,
                code,
                check.optional("description", draft.description(), 5000));
    }

    /** Latin letters and digits of the name with hyphens between; empty if it has none. */
    private static String codeFrom(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String code =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return code.length() > 100 ? code.substring(0, 100) : code;
    }
}
