package io.recourse.reports.evidence;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.access.user.UserService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.db.id.ClaimId;
import io.recourse.ledger.Ledger;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.EvidenceReader;
import io.recourse.reports.evidence.pack.BundleZip;
import io.recourse.reports.evidence.pack.Manifest;
import io.recourse.reports.monthly.MonthlyReports;
import io.recourse.reports.monthly.StoredReport;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bundles of evidence. Whoever works on claims may have the copy that leaves; the original is for those who were given
 * the role of legal or auditor, which being an administrator is not, and each reading of it is in the audit trail.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR})
public class EvidenceBundles {

    private final EvidenceReader reader;
    private final JooqEvidenceBundles bundles;
    private final ClaimService claims;
    private final ClaimForms forms;
    private final MonthlyReports reports;
    private final UserService users;
    private final VoucherCodes codes;
    private final Ledger ledger;
    private final AuditTrail audit;

    EvidenceBundles(
            EvidenceReader reader,
            JooqEvidenceBundles bundles,
            ClaimService claims,
            ClaimForms forms,
            MonthlyReports reports,
            UserService users,
            VoucherCodes codes,
            Ledger ledger,
            AuditTrail audit) {
        this.reader = reader;
        this.bundles = bundles;
        this.claims = claims;
        this.forms = forms;
        this.reports = reports;
        this.users = users;
        this.codes = codes;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** A bundle with its bytes. */
    public record Archive(EvidenceBundle bundle, byte[] bytes) {}

    /** Bundles of a claim that the current user may read, oldest first; throws NotFound. */
    public List<EvidenceBundle> of(ClaimId claim) {
        claims.get(claim);
        return bundles.of(claim).stream()
                .filter(bundle -> bundle.copy() == EvidenceCopy.VENDOR || mayReadOriginals())
                .toList();
    }

    /** True if the current user was given a role that reads originals. */
    public boolean mayReadOriginals() {
        return CurrentUser.roles().contains(Role.LEGAL) || CurrentUser.roles().contains(Role.AUDITOR);
    }

    /**
     * The bundle of the claim as it stands. If the same content was made before, it is that one, to the byte.
     *
     * @param language null for that of the vendor's form
     */
    @Transactional
    public Archive make(ClaimId id, EvidenceCopy copy, @Nullable Language language) {
        checkAccess(copy);
        bundles.lock(id);
        EvidenceFacts facts = reader.read(id);
        Claim claim = claims.get(id);
        Language wanted =
                language == null ? forms.of(claim.subject().contract()).language() : language;
        BundleMaker.Made made = new BundleMaker(facts, copy, wanted)
                .make(
                        BundleMaker.names(users),
                        codes.forEverybody(),
                        month(facts),
                        ledger.registerHeads(facts.head().asOf()));
        EvidenceBundle bundle = bundles.same(id, copy, wanted, made.manifest().contentHash())
                .orElseGet(() -> keep(id, copy, wanted, made));
        return read(bundle);
    }

    /** A bundle that was made before, to the byte; throws NotFound. */
    @Transactional
    public Archive read(ClaimId claim, int number) {
        EvidenceBundle bundle = bundles.find(claim, number).orElseThrow(() -> NotFound.of(claim + "/" + number));
        checkAccess(bundle.copy());
        return read(bundle);
    }

    private Archive read(EvidenceBundle bundle) {
        byte[] bytes = bundles.archive(bundle.claim(), bundle.number()).orElseThrow();
        audit.record(
                "EVIDENCE_" + bundle.copy() + "_READ",
                "claim",
                bundle.claim(),
                bundle.manifest().claim().number(),
                Map.of("number", bundle.number(), "sha256", bundle.archiveSha256()));
        return new Archive(bundle, bytes);
    }

    private EvidenceBundle keep(ClaimId claim, EvidenceCopy copy, Language language, BundleMaker.Made made) {
        List<EvidenceBundle> before = bundles.of(claim);
        String previous = before.isEmpty() ? null : before.getLast().manifestSha256();
        Manifest manifest = made.manifest().after(before.size() + 1, previous);
        bundles.add(
                claim, copy, language, manifest, BundleZip.manifest(manifest), BundleZip.pack(made.files(), manifest));
        return bundles.find(claim, before.size() + 1).orElseThrow();
    }

    /** The latest report of the month in which the period ends. */
    private Manifest.@Nullable Month month(EvidenceFacts facts) {
        YearMonth month = YearMonth.from(
                facts.head().interval().to().minusNanos(1).atZone(facts.head().zone()));
        return Arrays.stream(Language.values())
                .flatMap(language -> reports.latest(month, language).stream())
                .max(Comparator.comparing(StoredReport::revision))
                .map(report -> new Manifest.Month(month.toString(), report.revision(), report.contentHash()))
                .orElse(null);
    }

    private void checkAccess(EvidenceCopy copy) {
        if (copy == EvidenceCopy.ORIGINAL && !mayReadOriginals()) {
            throw new AccessDeniedException(CurrentUser.name() + " may not read the original evidence");
        }
    }
}
