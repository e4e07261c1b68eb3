package io.recourse.claim.letter;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.db.id.VendorId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters with fields: those that came with the program, and our own, which legal writes. Everybody may read. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class LetterTemplates {

    /** Kind under which the audit trail files templates. */
    public static final String SUBJECT = "letterTemplate";

    private final JooqLetterTemplates templates;
    private final ShippedTemplates shipped;
    private final VendorService vendors;
    private final AuditTrail audit;

    LetterTemplates(JooqLetterTemplates templates, ShippedTemplates shipped, VendorService vendors, AuditTrail audit) {
        this.templates = templates;
        this.shipped = shipped;
        this.vendors = vendors;
        this.audit = audit;
    }

    /** Those that came with the program, then our own by language and name, each in its latest version. */
    public List<LetterTemplate> list() {
        List<LetterTemplate> all = new ArrayList<>(shipped.all());
        all.addAll(templates.all());
        return all;
    }

    /** One of our own in its latest version; throws NotFound. */
    public LetterTemplate get(UUID id) {
        return templates.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** All versions of one of our own, the latest first; throws NotFound. */
    public List<LetterTemplate> versions(UUID id) {
        get(id);
        return templates.versions(id);
    }

    /** The one that letters against the vendor are written with: the vendor's own, else ours for all, else the shipped. */
    public LetterTemplate inUse(VendorId vendor, Language language) {
        return templates.inUse(vendor, language).orElseGet(() -> shipped.of(language));
    }

    /** The letter of a language that came with the program. */
    public LetterTemplate shipped(Language language) {
        return shipped.of(language);
    }

    /** Throws InvalidInput that names every fault. */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public LetterTemplate create(LetterTemplateDraft draft) {
        CheckedTemplate checked = CheckedTemplate.of(draft);
        if (checked.vendor() != null && vendors.find(checked.vendor()).isEmpty()) {
            throw new InvalidInput("vendor", "field.required");
        }
        checkFree(checked.language(), checked.vendor(), checked.name(), null);
        LetterTemplate template = get(templates.add(checked));
        record("LETTER_TEMPLATE_CREATED", template, Changes.ofRecords(null, template.draft()));
        return template;
    }

    /**
     * Changes the words. Once a letter was sent with the latest version, the change is the next version. Throws
     * InvalidInput that names every fault, Conflict if somebody changed it since {@code version}.
     */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public LetterTemplate change(UUID id, int version, LetterTemplateDraft draft) {
        LetterTemplate before = get(id);
        CheckedTemplate checked = CheckedTemplate.of(new LetterTemplateDraft(
                draft.name(), before.language().tag(), before.vendor(), draft.subject(), draft.body()));
        checkName(before.language(), checked.name(), id).orThrow();
        if (!templates.rename(id, version, checked.name())) {
            throw Conflict.changedMeanwhile();
        }
        if (!LetterHash.of(checked.subject(), checked.body()).equals(before.hash())) {
            if (before.usedAt() == null) {
                templates.changeVersion(id, before.number(), checked);
            } else {
                templates.addVersion(id, before.number() + 1, checked);
            }
        }
        LetterTemplate after = get(id);
        record("LETTER_TEMPLATE_CHANGED", after, Changes.ofRecords(before.draft(), after.draft()));
        return after;
    }

    /** Takes a template out of use, or back into it. Throws Conflict if somebody changed it since {@code version}. */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public LetterTemplate retire(UUID id, int version, boolean retired) {
        LetterTemplate before = get(id);
        if (!retired) {
            checkFree(before.language(), before.vendor(), before.name(), id);
        }
        if (!templates.retire(id, version, retired)) {
            throw Conflict.changedMeanwhile();
        }
        LetterTemplate after = get(id);
        record(retired ? "LETTER_TEMPLATE_RETIRED" : "LETTER_TEMPLATE_RESTORED", after, Map.of());
        return after;
    }

    private void checkFree(Language language, @Nullable VendorId vendor, String name, @Nullable UUID own) {
        InvalidInput.Check check = checkName(language, name, own);
        check.that(!templates.isTaken(language, vendor, own), "vendor", "letter.template.taken");
        check.orThrow();
    }

    private InvalidInput.Check checkName(Language language, String name, @Nullable UUID own) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!templates.isNameTaken(language, name, own), "name", "letter.template.nameTaken", name);
        return check;
    }

    private void record(String action, LetterTemplate template, Map<String, ?> detail) {
        audit.record(action, SUBJECT, template.id(), template.name(), detail);
    }
}
